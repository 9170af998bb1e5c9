import { describe, expect, test } from "vitest";

import { seededChance } from "./chance.ts";
import { limit } from "./limiter.ts";
import { peaksBetween } from "../../src/score/true-peak.ts";

const CEILING_IN_DB = -1.6;
const CEILING = 10 ** (CEILING_IN_DB / 20);
const chance = seededChance(11);

const side = (at: (index: number) => number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: 24000 }, (_, index) => at(index));

const quiet = side((index) => 0.2 * Math.sin(index / 20));
const loud = side((index) => 2.5 * Math.sin(index / 20));
const clicks = side((index) => (index % 3000 === 1500 ? 4 : 0.1));
const noise = side(() => chance() * 3 - 1.5);
// A quarter of the sample rate, sampled off its tops: the peaks lie between the samples.
const between = side((index) => 1.2 * Math.sin((Math.PI / 2) * index + Math.PI / 4));

const highest = (samples: Float32Array): number =>
  peaksBetween(samples, 0).reduce((most, peak) => Math.max(most, peak), 0);

describe("limit", () => {
  test("leaves what lies under the knee alone", () => {
    expect(limit({ left: quiet, right: quiet }, CEILING_IN_DB)).toEqual({
      left: quiet,
      right: quiet,
    });
  });

  test.each([
    ["a loud tone", loud],
    ["single clicks", clicks],
    ["noise", noise],
    ["peaks between samples", between],
  ])("holds the true peak under the ceiling: %s", (_, samples) => {
    const { left } = limit({ left: samples, right: quiet }, CEILING_IN_DB);
    expect(highest(left)).toBeLessThan(CEILING * 1.02);
    expect(highest(left)).toBeGreaterThan(CEILING * 0.7);
  });

  test("presses both sides alike, so that the image stands still", () => {
    const { right } = limit({ left: loud, right: quiet }, CEILING_IN_DB);
    expect(highest(right)).toBeLessThan(0.1);
  });
});

describe("peaksBetween", () => {
  test("finds the top of a wave sampled off its tops", () => {
    expect(Math.max(...between)).toBeCloseTo(0.849, 2);
    expect(highest(between.subarray(100, 200))).toBeCloseTo(1.2, 1);
  });
});
