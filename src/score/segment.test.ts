import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { segment } from "./segment.ts";

const peaks = (length: number, at: Readonly<Record<number, number>>) =>
  Array.from({ length }, (_, block) => at[block] ?? -0.3);

describe("segment", () => {
  test.each([
    ["nothing happens", peaks(32, {}), [0]],
    ["one turn", peaks(32, { 16: 3 }), [0, 16]],
    ["two turns too near each other keep the stronger", peaks(32, { 15: 2, 16: 3 }), [0, 16]],
    [
      "of two equal turns the regular one wins",
      peaks(40, { 8: 3, 15: 1.2, 16: 1.2, 24: 3 }),
      [0, 8, 16, 24],
    ],
  ])("%s", (_name, gain, starts) => {
    expect(segment(gain, 0.5)).toEqual(starts);
  });

  test("starts ascend from 0 and stay inside", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 120 }),
        (gain) => {
          const starts = segment(gain, 0.3);
          expect(starts[0]).toBe(0);
          expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
          expect(starts.at(-1)).toBeLessThan(gain.length);
        },
      ),
    );
  });
});
