import { describe, expect, it } from "vitest";
import { groinHeight } from "./vaults.ts";

describe("the height of a groin vault", () => {
  it("stands on its four corners", () => {
    for (const [u, v] of [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
    ] as const) {
      expect(groinHeight(u, v)).toBe(0);
    }
  });

  it("opens a round arch on every side", () => {
    expect(groinHeight(1, 0)).toBe(1);
    expect(groinHeight(0, -1)).toBe(1);
    expect(groinHeight(1, 0.6)).toBeCloseTo(0.8);
  });

  it("is the same from all four sides", () => {
    expect(groinHeight(0.3, 0.7)).toBe(groinHeight(-0.7, 0.3));
  });
});
