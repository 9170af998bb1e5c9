import { lastAtOrBefore } from "../score/last-at-or-before.ts";

/** The words sung over a song, asked by time. */
export type SungWords = {
  /** How deep inside a word a moment lies: 0 between words and at a word's ends, 1 in its middle. */
  readonly depthAt: (seconds: number) => number;
};

/** Seconds at a word's ends where a cut does not split it: consonants are heard before and after the vowel that carries it. */
const margin = 0.06;

/** Words as they are sung, ascending in time. A word shorter than 0.12 s is never split. */
export const sungWords = (
  words: readonly { readonly start: number; readonly end: number }[],
): SungWords => {
  const sorted = words.toSorted((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  return {
    depthAt: (seconds) => {
      const word = sorted[lastAtOrBefore(starts, seconds)];
      if (!word) return 0;
      const [from, to] = [word.start + margin, word.end - margin];
      if (seconds <= from || seconds >= to) return 0;
      return Math.min(seconds - from, to - seconds) / ((to - from) / 2);
    },
  };
};
