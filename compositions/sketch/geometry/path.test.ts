import { describe, expect, test } from "vitest";
import { blobPath, boxPath, curvePath, dotsPath, linePath } from "./path.ts";

const spots = [
  { x: 0, y: 0 },
  { x: 10, y: 4 },
  { x: 20.04, y: -0.01 },
];

describe("paths", () => {
  test.each([
    ["lines join the points", linePath(spots), "M0 0L10 4L20 0"],
    ["closed lines return", linePath(spots, true), "M0 0L10 4L20 0Z"],
    ["one point is no line", linePath(spots.slice(0, 1)), ""],
    ["one point is no curve", curvePath(spots.slice(0, 1)), ""],
    [
      "a curve passes through its points",
      curvePath(spots.slice(0, 2)),
      "M0 0C1.7 0.7 8.3 3.3 10 4",
    ],
    ["a box goes round", boxPath(1, 2, 3, 4), "M1 2h3v4h-3z"],
    ["dots are strokes of no length", dotsPath(spots.slice(0, 2)), "M0 0h0M10 4h0"],
    [
      "what is no number becomes 0",
      linePath([
        { x: Number.NaN, y: 1 },
        { x: 2, y: 3 },
      ]),
      "M0 1L2 3",
    ],
  ])("%s", (_, made, expected) => {
    expect(made).toBe(expected);
  });

  test("a blob without roughness is nearly round, a rough one is not", () => {
    const reach = (d: string) => {
      const ends = [...d.matchAll(/ (-?[\d.]+) (-?[\d.]+)(?=C|Z)/g)].map(([, x, y]) =>
        Math.hypot(Number(x), Number(y)),
      );
      return Math.max(...ends) - Math.min(...ends);
    };
    expect(reach(blobPath(4, 100, 0))).toBeLessThan(1);
    expect(reach(blobPath(4, 100, 1))).toBeGreaterThan(20);
  });
});
