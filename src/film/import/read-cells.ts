import type { TimeOfDay, TransitionKind } from "../vocabulary.ts";
import { findWords } from "./find-words.ts";
import { plainWord } from "./plain-word.ts";
import { askedSeconds } from "./seconds.ts";
import type { ListCell } from "./shot-list.ts";
import type { Setting } from "./slugline.ts";
import { settings, times, transitions } from "./word-indexes.ts";

/** What a cell was read as. `isWhole`: every word of it was understood, nothing needs to be kept beside it. */
export type CellReading<T> = { readonly value: T | null; readonly isWhole: boolean };

/** Words for lenses, in millimetres of a 35 mm camera; all but the numbers themselves are near. */
const lensWords: readonly (readonly [RegExp, number])[] = [
  [/超广角|ultra ?wide|fish ?eye|鱼眼/, 16],
  [/广角|wide/, 24],
  [/长焦|tele/, 135],
  [/微距|macro/, 100],
  [/标准|normal|standard/, 50],
  [/中焦/, 70],
];

/** Reads a focal length: `35mm`, `50`, `24-70mm` (its short end), `广角`. Between 8 and 400 mm. */
export const readLens = (source: string): CellReading<number> => {
  const text = plainWord(source);
  const found = /^(\d{1,3}(?:\.\d)?) ?(?:mm|毫米)?(?: ?- ?\d{1,3} ?(?:mm|毫米)?)?$/.exec(text);
  const millimetres = Number(found?.[1]);
  if (millimetres >= 8 && millimetres <= 400) {
    return { value: millimetres, isWhole: !text.includes("-") };
  }
  const word = lensWords.find(([pattern]) => pattern.test(text));
  return { value: word?.[1] ?? null, isWhole: false };
};

const length = /(\d+(?:\.\d+)?) ?(?:f|fr|frames?|帧|格|s|sec|secs|秒)(?![a-z])/;

/** Reads a transition: `叠化`, `dissolve 12f`, `CUT TO:`. Its length is in frames, at most 96. */
export const readTransition = (
  source: string,
  fps: number,
): CellReading<{ readonly kind: TransitionKind; readonly frames: number | null }> => {
  const text = plainWord(source);
  const asked = length.exec(text)?.[0] ?? null;
  const { words, rest } = findWords(asked === null ? text : text.replace(asked, " "), transitions);
  const [first, ...others] = words;
  if (!first) return { value: null, isWhole: false };
  const seconds = asked === null ? null : askedSeconds(asked, fps);
  const frames = seconds && Math.min(96, Math.round(seconds.from * fps));
  return {
    value: { kind: first.key, frames },
    isWhole: others.length === 0 && rest === "" && !first.isNear,
  };
};

/** The hour and the setting that cells such as `夜`, `日内`, `NIGHT / EXT` name. */
export const readHour = (
  cells: readonly ListCell[],
): { time: TimeOfDay | null; setting: Setting | null; kept: readonly ListCell[] } => {
  let [time, setting]: [TimeOfDay | null, Setting | null] = [null, null];
  const kept = cells.filter(({ text }) => {
    const place = findWords(text, settings);
    const hour = findWords(place.words.length === 0 ? text : place.remaining, times);
    time ??= hour.words[0]?.key ?? null;
    setting ??= place.words[0]?.key ?? null;
    const words = [...hour.words, ...place.words];
    const isOne = hour.words.length <= 1 && place.words.length <= 1 && words.length > 0;
    return !isOne || hour.rest !== "" || words.some(({ isNear }) => isNear);
  });
  return { time, setting, kept };
};
