/** A stream of chance that is the same for the same seed. */
export type SeededRandom = {
  /** Next number, 0 up to but not including 1. */
  readonly next: () => number;
  /** Next number from `low` up to but not including `high`. */
  readonly between: (low: number, high: number) => number;
  /** Next whole number from 0 up to but not including `count`. */
  readonly index: (count: number) => number;
};

/** FNV-1a, 32 bit: a seed from a name, so that a place keeps its world when keyframes are added. */
export const seedOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
};

/** Mulberry32: small, fast, and even enough for dunes and dust. Any finite seed will do. */
export const seededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return { next, between, index: (count) => Math.floor(next() * count) };
};

/** A slow curve through chance: smooth in `position`, -1..1, the same for the same seed. For handheld and flicker. */
export const smoothNoise = (seed: number, position: number): number => {
  const cell = Math.floor(position);
  const inside = position - cell;
  const at = (index: number) =>
    seededRandom(Math.imul(seed + 1, 0x9e3779b1) + Math.imul(index, 0x85ebca6b)).next() * 2 - 1;
  const weight = inside * inside * (3 - 2 * inside);
  return at(cell) * (1 - weight) + at(cell + 1) * weight;
};
