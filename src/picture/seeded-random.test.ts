import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom, seedOf, smoothNoise } from "./seeded-random.ts";

describe("seededRandom", () => {
  test("is the same stream for the same seed and another for another", () => {
    const take = (seed: number) => Array.from({ length: 8 }, seededRandom(seed).next);
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  test("stays inside what is asked for and fills it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), (seed) => {
        const random = seededRandom(seed);
        const values = Array.from({ length: 200 }, () => random.between(-3, 5));
        expect(Math.min(...values)).toBeGreaterThanOrEqual(-3);
        expect(Math.max(...values)).toBeLessThan(5);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(Math.abs(mean - 1)).toBeLessThan(1);
      }),
      { numRuns: 40 },
    );
  });

  test("index gives whole numbers below the count", () => {
    const random = seededRandom(3);
    const seen = new Set(Array.from({ length: 100 }, () => random.index(4)));
    expect([...seen].toSorted()).toEqual([0, 1, 2, 3]);
  });
});

test("seedOf tells names apart, Chinese ones too", () => {
  expect(new Set(["dune-sea", "dune-see", "沙丘", "沙海", ""].map(seedOf)).size).toBe(5);
});

test("smoothNoise has no steps and stays in -1..1", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.double({ min: -50, max: 50, noNaN: true }),
      (seed, at) => {
        const here = smoothNoise(seed, at);
        expect(Math.abs(here)).toBeLessThanOrEqual(1);
        expect(Math.abs(smoothNoise(seed, at + 0.001) - here)).toBeLessThan(0.01);
      },
    ),
  );
});
