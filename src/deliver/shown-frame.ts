import type { Words } from "../film/text.ts";

/** A frame of a film as it is seen in some words. */
export type ShownFrame = {
  /** From the film's first, which is 0. */
  readonly frame: number;
  readonly words: Words;
};

/** Frames in the order in which a page draws them: all of one language forwards, then those of the next, as if each were alone. Each once. */
export const inDrawingOrder = (shown: readonly ShownFrame[]): ShownFrame[] => {
  const once = new Map(shown.map((one) => [`${one.frame} ${one.words}`, one]));
  return [...once.values()].toSorted((a, b) => a.words.localeCompare(b.words) || a.frame - b.frame);
};
