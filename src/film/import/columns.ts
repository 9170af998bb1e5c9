import type { Language } from "../text.ts";
import { plainWord } from "./plain-word.ts";

/** What a column of a shot list may be about. `note` is everything that has no field of its own. */
export type ColumnField =
  | "shot"
  | "scene"
  | "setting"
  | "place"
  | "time"
  | "size"
  | "angle"
  | "move"
  | "lens"
  | "duration"
  | "action"
  | "caption"
  | "transition"
  | "character"
  | "prop"
  | "light"
  | "note";

/** A column: its header as its author wrote it, its number from 1, what it is about, and the language it names, if any. */
export type ListColumn = {
  readonly header: string;
  readonly number: number;
  readonly field: ColumnField;
  readonly language: Language | null;
};

/** Headers of the trade, in both languages, without spaces, points and case. */
const headers: Readonly<Record<Exclude<ColumnField, "note">, string>> = {
  shot: "shot|shotno|shot#|shotnumber|shotnum|shotid|no|#|number|id|镜号|镜头|镜头号|镜头编号|镜次|序号|编号|分镜号|镜",
  scene:
    "scene|sceneno|scene#|scenenumber|scenename|sc|sequence|seq|section|场|场次|场号|场景号|幕|段落|章节",
  setting: "int/ext|intext|i/e|ie|int|setting|内外|内/外|内外景|景",
  place: "location|loc|place|set|where|场景|地点|拍摄地点|场地|环境",
  time: "timeofday|tod|time|daynight|day/night|d/n|dn|时间|日夜|日/夜|时段|时辰",
  size: "size|shotsize|framing|shottype|type|frame|camerasize|fieldsize|景别|镜头景别|画幅景别|景别大小",
  angle: "angle|cameraangle|shotangle|camangle|pov|角度|拍摄角度|机位|机位角度|镜头角度|视角",
  move: "move|movement|cameramovement|cameramove|camera|cam|motion|cameramotion|运镜|镜头运动|运动|运动方式|摄法|拍摄手法|机位运动|镜头语言|手法|技巧",
  lens: "lens|focallength|focal|lensmm|焦距|镜头焦段|焦段|镜头焦距",
  duration:
    "duration|dur|length|len|runtime|seconds|secs|sec|estduration|estimatedduration|estdur|timing|时长|秒数|长度|镜头时长|持续时间|预估时长|秒",
  action:
    "action|description|desc|shotdescription|visual|visuals|picture|video|image|content|what|画面|画面内容|内容|画面描述|描述|动作|情节|镜头内容|剧情",
  caption:
    "dialogue|dialog|caption|captions|subtitle|subtitles|line|lines|lyric|lyrics|vo|voiceover|narration|字幕|台词|对白|旁白|歌词|解说|解说词|对白/旁白|台词/旁白|对话",
  transition: "transition|transitions|trans|cut|transitionout|out|转场|转场方式|剪辑|衔接|过渡",
  character:
    "character|characters|cast|talent|actor|actors|who|subject|subjects|people|人物|角色|演员|出场人物|主体",
  prop: "prop|props|object|objects|artdepartment|道具|物件|物品",
  light: "light|lighting|lightingcolour|lightingcolor|灯光|光线|光影|光",
};

const fields = new Map(
  Object.entries(headers).flatMap(([field, words]) =>
    words.split("|").map((word) => [word, field] as const),
  ),
);

const isField = (field: string | undefined): field is keyof typeof headers =>
  field !== undefined && Object.hasOwn(headers, field);

const languages: readonly (readonly [RegExp, Language])[] = [
  [/[(\s_/-]*(?<![a-z])(zh|cn|chn|chinese|zhcn)\)?$|[(\s_/-]*(中文|中|汉语)\)?$|^中文/, "zh"],
  [/[(\s_/-]*(?<![a-z])(en|eng|english)\)?$|[(\s_/-]*(英文|英|英语)\)?$|^英文/, "en"],
];

const named = (word: string): ColumnField | null => {
  const field = fields.get(word.replaceAll(/[\s.:_*-]+/g, ""));
  return isField(field) ? field : null;
};

/**
 * What a header means. A language may follow it (`字幕（英文）`, `Caption EN`), and so may a unit in brackets (`时长(秒)`). Two
 * languages may stand side by side (`景别 Size`, `景别/Size`). Unknown headers are notes.
 */
export const columnOf = (header: string, number: number): ListColumn => {
  const word = plainWord(header);
  const found = languages.find(([pattern]) => pattern.test(word));
  const stripped = found ? word.replace(found[0], "") : word;
  const withoutUnit = stripped.replace(/\s*\([^)]*\)\s*$/, "");
  const chinese = withoutUnit.replaceAll(/\P{Script=Han}+/gu, "");
  const latin = withoutUnit
    .replaceAll(/\p{Script=Han}+/gu, "")
    .replaceAll(/^[\s/|·,]+|[\s/|·,]+$/g, "");
  const parts = [chinese, latin].filter((part) => part !== "");
  const direct = named(word) ?? named(stripped) ?? named(withoutUnit);
  const sides = new Set(parts.map(named));
  const [side] = sides;
  const both = sides.size === 1 ? side : null;
  const isPlain = named(word) !== null;
  return {
    header: header.trim(),
    number,
    field: direct ?? both ?? "note",
    language: found && !isPlain ? found[1] : null,
  };
};
