import { gridOf, type Pixels } from "./pixels.ts";

/** Cells two pictures are compared in: fine enough to tell two keyframes apart, too coarse for grain and encoding to count. */
export const comparedIn = { columns: 64, rows: 36 } as const;

/**
 * How far two pictures lie apart: mean absolute difference of their colour values over a grid of 64 by 36 cells, 0 (the same)
 * to 255. Pictures of any two sizes can be compared. Of clips that honour a keyframe it is 2 to 6, of unrelated pictures near
 * 40 (measured on Seedance's closing frames, 2026).
 */
export const meanDifference = (a: Pixels, b: Pixels): number => {
  const [left, right] = [a, b].map((pixels) => gridOf(pixels, comparedIn.columns, comparedIn.rows));
  if (!left || !right) return 255;
  const sum = left.data.reduce(
    (total, value, index) => total + Math.abs(value - (right.data[index] ?? 0)),
    0,
  );
  return sum / left.data.length;
};
