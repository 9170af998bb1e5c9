import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fMeasure, matches, nearest } from "./matching.ts";

const times = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 12 })
  .map((list) => list.toSorted((a, b) => a - b).map((value) => value / 10));

/** The largest matching, by trying every one. */
const largest = (truth: readonly number[], found: readonly number[], window: number): number => {
  const [first, ...rest] = truth;
  if (first === undefined) return 0;
  return found.reduce(
    (most, other, index) =>
      Math.abs(other - first) <= window
        ? Math.max(most, 1 + largest(rest, found.toSpliced(index, 1), window))
        : most,
    largest(rest, found, window),
  );
};

describe("matches", () => {
  test("no other matching is larger", () => {
    const few = times.map((list) => list.slice(0, 6));
    fc.assert(
      fc.property(few, few, (truth, found) => {
        expect(matches(truth, found, 0.35).length).toBe(largest(truth, found, 0.35));
      }),
    );
  });

  test("one partner each", () => {
    expect(matches([1], [0.95, 1.05], 0.07)).toEqual([[1, 0.95]]);
    expect(matches([0.95, 1.05], [1], 0.07)).toEqual([[0.95, 1]]);
  });
});

describe("fMeasure", () => {
  test.each([
    ["all right", [1, 2, 3], [1, 2, 3], 1],
    ["half the beats", [1, 2, 3, 4], [1, 3], 2 / 3],
    ["twice the beats", [1, 2], [1, 1.5, 2, 2.5], 2 / 3],
    ["just inside the window", [1, 2], [1.0625, 2.0625], 1],
    ["just outside", [1, 2], [1.08, 2.08], 0],
    ["nothing found", [1, 2], [], 0],
    ["nothing there", [], [], 0],
  ])("%s", (_name, truth, found, expected) => {
    expect(fMeasure(truth, found, 0.07)).toBeCloseTo(expected, 12);
  });

  test("is the same from either side", () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        expect(fMeasure(a, b, 0.07)).toBe(fMeasure(b, a, 0.07));
      }),
    );
  });
});

test("nearest takes the earlier of two equally near", () => {
  expect(nearest([1, 2, 3], 2.5)).toBe(1);
  expect(nearest([], 1)).toBe(-1);
});
