import { describe, expect, it } from "vitest";
import { pairsOf, pointsOf } from "./numbers-of.ts";

describe("outlines written short", () => {
  it("reads pairs", () => {
    expect(pairsOf("0 -0.5, 0.2 1")).toEqual([
      [0, -0.5],
      [0.2, 1],
    ]);
  });

  it("reads points in space", () => {
    expect(pointsOf("1 2 3,-1 0 .5")).toEqual([
      [1, 2, 3],
      [-1, 0, 0.5],
    ]);
  });
});
