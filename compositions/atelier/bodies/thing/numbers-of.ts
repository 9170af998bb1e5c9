import type { Vec3 } from "../../../../src/picture/vec3.ts";

/** A point of a flat outline. */
export type Pair = readonly [x: number, y: number];

const rowsOf = (text: string): readonly (readonly number[])[] =>
  text.split(",").map((row) => row.trim().split(/\s+/).map(Number));

/** An outline written short: `"0 -0.5, 0.2 -0.4"` is two points. What is not written counts as 0. */
export const pairsOf = (text: string): readonly Pair[] =>
  rowsOf(text).map(([x = 0, y = 0]) => [x, y]);

/** A line in space written short: `"0 -0.5 1, 0.2 -0.4 1"` is two points. What is not written counts as 0. */
export const pointsOf = (text: string): readonly Vec3[] =>
  rowsOf(text).map(([x = 0, y = 0, z = 0]) => [x, y, z]);
