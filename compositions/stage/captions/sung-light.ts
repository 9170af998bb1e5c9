import { smoothStep } from "../../../src/picture/numbers.ts";

/** Frames a word takes to light up; it begins one before it is sung, as a cut does. */
const dawn = 4;
const early = 1;
/** Frames the glow of the word that is sung takes to leave it, once the next one has begun. */
const dusk = 8;

/** How a word of a sung line stands at a frame: `sung` 0 still to come .. 1 has begun; `glow` 1 while it is the one that is sung. */
export type SungLight = { readonly sung: number; readonly glow: number };

/** The light of word `word` of a line whose words begin at `starts` (frames from the line's first), `since` frames into it. */
export const sungLight = (starts: readonly number[], word: number, since: number): SungLight => {
  const start = starts[word] ?? 0;
  const next = starts[word + 1];
  const sung = smoothStep(-early, dawn - early, since - start);
  const left = next === undefined ? 0 : smoothStep(-early, dusk - early, since - next);
  return { sung, glow: sung * (1 - left) };
};
