import type { Film } from "../film/film.ts";
import type { Keyframe, Shot } from "../film/storyboard.ts";
import type { Language } from "../film/text.ts";
import { cleanText } from "./clean-text.ts";
import { changesBetween } from "./changes-between.ts";
import { entriesSeen, type Seen } from "./entries-seen.ts";
import { placeWords } from "./frame-words.ts";
import { bandWords, makeWords, stoneWords } from "./piece-words.ts";
import { stateWords } from "./state-words.ts";

/** What a picture of a keyframe is checked for, part by part: jewelry first, then people, things, the order of the frame. */
export const pictureChecks = (
  film: Film,
  keyframe: Keyframe,
  language: Language,
): readonly string[] => {
  const seen = entriesSeen(film, keyframe);
  const colon = language === "zh" ? "：" : ": ";
  const lines = seen.flatMap((one) =>
    [
      ...partChecks(one, language),
      ...stateChecks(one, language),
      ...placeChecks(one, language),
    ].map((check) => `${one.entry.token}${colon}${check}`),
  );
  return [...lines, noLettering[language]].map((line) => cleanText(line, language));
};

const noLettering = { zh: "画面里没有文字和水印", en: "no lettering and no watermark anywhere" };

const partChecks = (seen: Seen, language: Language): string[] => {
  const features = seen.entry.features.map((feature) => feature[language]);
  if (seen.list === "pieces") {
    const { entry } = seen;
    const stones = entry.stones.map((stone) => stoneWords(stone, language));
    return [...features, ...bandWords(entry, language), ...stones, ...makeWords(entry, language)];
  }
  const isPart = seen.subjects.length > 0 && seen.subjects.every(({ part }) => part === "hand");
  return seen.list === "characters" && isPart
    ? [{ zh: "五指完整，只见手", en: "five whole fingers, and only the hand" }[language]]
    : features;
};

const stateChecks = ({ entry, state }: Seen, language: Language): string[] =>
  Object.entries(state).map(([name, value]) => stateWords(entry, name, value, language));

const placeChecks = ({ subjects }: Seen, language: Language): string[] =>
  subjects.map(({ at }) => placeWords(at, language));

/** What a clip of a shot is checked for. */
export const clipChecks = (
  film: Film,
  shot: Shot,
  first: Keyframe,
  last: Keyframe | null,
  language: Language,
): readonly string[] => {
  const pieces = [first, ...(last ? [last] : [])]
    .flatMap((keyframe) => entriesSeen(film, keyframe))
    .filter(({ list }) => list === "pieces")
    .map(({ entry }) => entry.token);
  const states = last ? changesBetween(film, first, last, language).states : [];
  const firsts = {
    zh: [
      `第一帧与关键帧 ${first.id} 一致`,
      ...(last ? [`最后一帧与关键帧 ${last.id} 一致`] : []),
      "一个镜头到底，没有剪切",
    ],
    en: [
      `the first frame is keyframe ${first.id}`,
      ...(last ? [`the last frame is keyframe ${last.id}`] : []),
      "one take, no cut inside",
    ],
  }[language];
  const rigid = {
    zh: (token: string) => `${token}：每一帧里宝石、爪、环的数目、形状和颜色都不变`,
    en: (token: string) =>
      `${token}: in every frame its stones, claws and bands keep number, shape and colour`,
  }[language];
  return [
    ...firsts,
    ...[...new Set(pieces)].map(rigid),
    ...states,
    shot.action[language],
    noLettering[language],
  ].map((line) => cleanText(line, language));
};
