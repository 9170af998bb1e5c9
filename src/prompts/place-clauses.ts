import type { Film } from "../film/film.ts";
import type { Keyframe } from "../film/storyboard.ts";
import type { Language, Text } from "../film/text.ts";
import { timesOfDay } from "../film/vocabulary.ts";
import { clause, type Clause } from "./clauses.ts";

const settings = {
  exterior: { zh: "外景", en: "exterior" },
  interior: { zh: "内景", en: "interior" },
  mind: { zh: "意识之中", en: "inside a mind" },
} as const satisfies Readonly<Record<string, Text>>;

/** Place, hour, light, the feeling of the scene and the film's palette, for an image model. */
export const placeClauses = (
  film: Film,
  keyframe: Keyframe,
  language: Language,
): readonly Clause[] => {
  const place = film.bible.places.find(({ id }) => id === keyframe.place);
  const comma = language === "zh" ? "，" : ", ";
  const colon = language === "zh" ? "：" : ": ";
  const line = (rank: Clause["rank"], head: Text, text: string) =>
    clause(language, "place", rank, `${head[language]}${colon}${text}`, "- ");
  const hour = keyframe.time === "none" ? "" : timesOfDay[keyframe.time][language];
  const head = place
    ? [place.token, settings[place.setting][language], hour].filter(Boolean).join(comma)
    : keyframe.place;
  const tones = Object.entries(place?.tones ?? {}).map(([name, colour]) => `${name} ${colour}`);
  const intent = sceneOf(film, keyframe)?.intent[language] ?? "";
  return [
    ...clause(language, "place", 1, `${{ zh: "地点", en: "Place" }[language]}${colon}${head}`),
    ...(place?.features ?? []).flatMap((feature) =>
      clause(language, "place", 2, feature[language], "- "),
    ),
    ...(keyframe.light ? line(1, { zh: "光", en: "light" }, keyframe.light[language]) : []),
    ...(tones.length > 0 ? line(4, { zh: "色调", en: "tones" }, tones.join(", ")) : []),
    ...(intent === "" ? [] : line(4, { zh: "情绪", en: "feeling" }, intent)),
    ...line(5, { zh: "世界", en: "world" }, moodWords(keyframe, language)),
    ...paletteClauses(film, language),
  ];
};

/** The scene of the first shot that uses a keyframe. */
const sceneOf = ({ storyboard }: Film, { id }: Keyframe) => {
  const shot = storyboard.shots.find(({ first, last }) => first === id || last === id);
  return storyboard.scenes.find((scene) => scene.id === shot?.scene);
};

const ruin = [
  { zh: "完好", en: "whole" },
  { zh: "有些破损", en: "a little broken" },
  { zh: "破败", en: "broken" },
  { zh: "彻底破碎", en: "deeply broken" },
] as const;
const warmth = [
  { zh: "冷清", en: "cold" },
  { zh: "克制", en: "restrained" },
  { zh: "温柔", en: "tender" },
  { zh: "非常温柔", en: "very tender" },
] as const;

const step = (share: number): 0 | 1 | 2 | 3 =>
  share < 0.25 ? 0 : share < 0.5 ? 1 : share < 0.75 ? 2 : 3;

/** How broken and how tender the world is, in words. */
export const moodWords = ({ broken, tender }: Keyframe, language: Language): string => {
  const [outside, inside] = [ruin[step(broken)][language], warmth[step(tender)][language]];
  return { zh: `${outside}，${inside}`, en: `${outside}, ${inside}` }[language];
};

const paletteClauses = ({ bible }: Film, language: Language): readonly Clause[] => {
  if (bible.palette.length === 0) return [];
  const colon = language === "zh" ? "：" : ": ";
  return [
    ...clause(language, "palette", 4, { zh: "全片色板：", en: "Palette of the film:" }[language]),
    ...bible.palette.flatMap(({ name, colour, use }) =>
      clause(language, "palette", 4, `${name[language]} ${colour}${colon}${use[language]}`, "- "),
    ),
  ];
};
