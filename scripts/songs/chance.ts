/** A stream of chance: each call gives the next number in [0, 1). */
export type Chance = () => number;

/**
 * A seeded stream of chance (Mulberry32). The same seed gives the same numbers on every machine, so a rendered song
 * never changes unless its score does.
 */
export const seededChance = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** A 32-bit seed from words (FNV-1a), so that a part or a note can own a stream of its own. */
export const seedFrom = (words: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of words) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
};
