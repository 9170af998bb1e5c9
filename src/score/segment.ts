import type { SelfSimilarity } from "./block-colours.ts";
import { mean } from "./curve.ts";

/** What a song is divided by. */
export type Division = {
  /** How alike any two blocks are. */
  readonly similarity: SelfSimilarity;
  /** Evidence for a section starting at each block, in deviations. */
  readonly gain: ArrayLike<number>;
  /** How much of it a boundary has to bring. */
  readonly price: number;
  /** Block at which the music begins: whatever lies before it is a section of its own. */
  readonly from: number;
};

/** Shortest section in blocks. */
const SHORTEST = 4;
/** Longest section in blocks that needs no explanation. */
const LONGEST = 40;
/** Blocks further apart than this are not compared: a part may come back changed, or drift. */
const BAND = 15;
/** Worth of blocks that are alike inside a section, against a deviation of gain. */
const MATCH = 1.2;

/** What a section's length costs: songs are built in eights and fours of bars. */
const lengthPrice = (blocks: number): number => {
  if (blocks % 8 === 0) return 0;
  if (blocks % 4 === 0) return 0.25;
  return blocks % 2 === 0 ? 0.6 : 0.9;
};

/**
 * Block indices at which sections start, ascending, 0 first: the division whose sections are most alike inside, whose
 * boundaries gather most gain and whose lengths are most regular, by dynamic programming over all divisions. Likeness is
 * that of a block's neighbours up to {@link BAND} blocks away, against the song's mean, a block's share (correlation block
 * matching: Marmoret, Cohen and Bimbot 2023); regularity as in Sargent, Bimbot and Vincent (2017).
 */
export const segment = ({ similarity, gain, price, from: first }: Division): number[] => {
  const blocks = gain.length;
  const usual = mean(similarity.map((row) => mean(row)));
  const best = new Float64Array(blocks + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(blocks + 1);
  best[first] = 0;
  for (let start = first; start < blocks; start += 1) {
    const before = best[start] ?? 0;
    if (before === Number.NEGATIVE_INFINITY) continue;
    const bonus = start === first ? 0 : (gain[start] ?? 0) - price;
    let alike = 0;
    for (let end = start + 1; end <= Math.min(blocks, start + LONGEST); end += 1) {
      const row = similarity[end - 1];
      for (let other = Math.max(start, end - 1 - BAND); other < end - 1; other += 1)
        alike += 2 * ((row?.[other] ?? usual) - usual);
      // The first and last sections may be a short pick-up or tail.
      const edge = start === first || end === blocks;
      const length = end - start;
      if (length < SHORTEST && !edge) continue;
      const value = before + bonus + (MATCH * alike) / length - (edge ? 0 : lengthPrice(length));
      if (value > (best[end] ?? 0)) {
        best[end] = value;
        from[end] = start;
      }
    }
  }
  const bounds: number[] = [];
  for (let at = from[blocks] ?? 0; at > first; at = from[at] ?? 0) bounds.push(at);
  return [...new Set([0, first, ...bounds.reverse()])];
};
