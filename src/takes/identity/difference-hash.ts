import { gridOf, lumaAt, type Pixels } from "./pixels.ts";

/**
 * The difference hash of a picture, 64 bits as a text of 0 and 1: whether each of 9 by 8 cells is brighter than the one to its
 * right (dHash, Krawetz 2013). It keeps shapes and forgets size, colour and brightness.
 */
export const differenceHash = (pixels: Pixels): string => {
  const grid = gridOf(pixels, 9, 8);
  return Array.from({ length: 64 }, (_, bit) => {
    const cell = Math.floor(bit / 8) * 9 + (bit % 8);
    return lumaAt(grid, cell) > lumaAt(grid, cell + 1) ? "1" : "0";
  }).join("");
};

/** In how many of its bits one hash differs from another: 0 the same picture, 32 no likeness, 64 its negative. */
export const hashDistance = (a: string, b: string): number =>
  [...a].filter((bit, index) => bit !== b[index]).length;
