import type { SelfSimilarity } from "./block-colours.ts";

const checkerboard = (similarity: SelfSimilarity, at: number, reach: number): number => {
  let sum = 0;
  let weights = 0;
  for (let row = -reach; row < reach; row += 1) {
    for (let column = -reach; column < reach; column += 1) {
      const value = similarity[at + row]?.[at + column];
      if (value === undefined) continue;
      const taper = Math.exp(-2 * (((row + 0.5) / reach) ** 2 + ((column + 0.5) / reach) ** 2));
      sum += (row < 0 === column < 0 ? taper : -taper) * value;
      weights += taper;
    }
  }
  return weights > 0 ? sum / weights : 0;
};

/**
 * How much the song turns into something else at the start of each block: a Gaussian checkerboard of `reach` blocks either
 * way slid down the diagonal of the self-similarity (Foote 2000). 0 at the ends, where one side is missing.
 */
export const novelty = (similarity: SelfSimilarity, reach: number): Float64Array =>
  Float64Array.from(similarity, (_, at) =>
    at < 2 || at > similarity.length - 2 ? 0 : Math.max(0, checkerboard(similarity, at, reach)),
  );
