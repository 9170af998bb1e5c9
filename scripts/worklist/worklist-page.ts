import type { Film } from "../../src/film/film.ts";
import type { Text } from "../../src/film/text.ts";
import { bilingual } from "../pages/html.ts";
import { page } from "../pages/page.ts";
import { thumbnailsOf } from "../pages/thumbnails.ts";
import { picturesOf, taskCard } from "./task-card.ts";
import type { StatedTask } from "./task-state.ts";

/** What the page is made of. */
export type WorklistPage = {
  readonly film: Film;
  readonly stated: readonly StatedTask[];
  /** What changed since the last worklist, by task name. */
  readonly changes: ReadonlyMap<string, readonly string[]>;
  readonly publicFolder: string;
  readonly inbox: string;
};

const steps: readonly Text[] = [
  {
    zh: "先做第一部分的画面，再做第二部分的镜头：镜头要用收下的画面做首尾帧。",
    en: "Pictures of part one first, then the clips of part two: a clip goes from one accepted picture to the next.",
  },
  {
    zh: "打开一项：复制提示词，上传文件，照设置填写，用清单挑选。",
    en: "Open a task: copy the prompt, hand over the files, set what is listed, choose by the checks.",
  },
  {
    zh: "把结果改成写明的文件名，放进收件夹。film inbox --watch 会量一量，收下，Studio 里马上可见；不收的会说明原因。",
    en: "Give the result the name that is asked for and drop it into the inbox. film inbox --watch measures it, takes it in, and Studio shows it at once; what it refuses it explains.",
  },
];

/** `worklist.html`: everything to do, in order, as a page that works without a network. */
export const worklistPage = async (wish: WorklistPage): Promise<string> => {
  const { film, stated, changes, publicFolder, inbox } = wish;
  const thumbnails = await thumbnailsOf(
    publicFolder,
    stated
      .flatMap((one) => [...picturesOf(one), ...one.task.ingredients.files.map(({ file }) => file)])
      .flatMap((file) => (file === null ? [] : [file])),
  );
  const part = (kind: "keyframe" | "clip", heading: Text) => {
    const own = stated.filter(({ task }) => task.kind === kind);
    if (own.length === 0) return "";
    const cards = own.map((one) => {
      const about = aboutOf(film, one);
      const context = { thumbnails, about, inbox, changes: changes.get(one.task.name) ?? [] };
      return taskCard(one, context);
    });
    return `<h2>${bilingual(heading)}</h2>\n${cards.join("\n")}`;
  };
  const count = (state: StatedTask["state"]) => stated.filter((one) => one.state === state).length;
  const pictures = stated.filter(({ task }) => task.kind === "keyframe").length;
  const clips = stated.length - pictures;
  return page({
    film,
    kind: { zh: "工作单", en: "Worklist" },
    facts: [
      {
        zh: `工作单 · ${pictures} 个画面 · ${clips} 个镜头`,
        en: `Worklist · ${pictures} pictures · ${clips} clips`,
      },
      {
        zh: `已收 ${count("done")} / ${stated.length}`,
        en: `${count("done")} of ${stated.length} done`,
      },
    ],
    steps,
    filters: [
      ["all", { zh: `全部 ${stated.length}`, en: `All ${stated.length}` }],
      ["open", { zh: `待做 ${count("open")}`, en: `To do ${count("open")}` }],
      ["waits", { zh: `等待 ${count("waits")}`, en: `Waiting ${count("waits")}` }],
      ["changed", { zh: `要求已变 ${count("changed")}`, en: `Asked anew ${count("changed")}` }],
      ["done", { zh: `已收 ${count("done")}`, en: `Done ${count("done")}` }],
    ],
    main: [
      part("keyframe", { zh: "一 · 画面", en: "I · Pictures" }),
      part("clip", { zh: "二 · 镜头", en: "II · Clips" }),
    ].join("\n"),
    thumbnails,
  });
};

/** What a task is about: a shot's action, or the action of the first shot that begins or ends on a keyframe. */
const aboutOf = (film: Film, { task }: StatedTask): Text => {
  const { shots, keyframes } = film.storyboard;
  if (task.kind === "clip") {
    return shots.find(({ id }) => id === task.id)?.action ?? { zh: task.id, en: task.id };
  }
  const user = shots.find(({ first, last }) => first === task.id || last === task.id);
  const light = keyframes.find(({ id }) => id === task.id)?.light;
  const where =
    user?.first === task.id ? { zh: "首帧", en: "first frame" } : { zh: "尾帧", en: "last frame" };
  return {
    zh: `${user?.id ?? ""} 的${where.zh}${light ? `：${light.zh}` : ""}`,
    en: `${where.en} of ${user?.id ?? ""}${light ? `: ${light.en}` : ""}`,
  };
};
