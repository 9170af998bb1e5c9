import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { beatPulse } from "./beat-pulse.ts";

const score = { beats: [1, 1.5, 2, 2.5, 3], downbeats: [1, 3] };

describe("beatPulse", () => {
  test.each([
    ["before the first beat", 0.99, 0],
    ["on a downbeat", 1, 1],
    ["on the next beat, where the downbeat's tail is weaker", 1.5, 0.5],
    ["one decay after a beat", 2.15, 0.5 / Math.E],
    ["on the last downbeat", 3, 1],
    ["long after the end", 60, 0],
  ])("%s", (_name, seconds, value) => {
    expect(beatPulse(score, seconds)).toBeCloseTo(value, 6);
  });

  test("a slow decay keeps a downbeat's tail above the weaker beat after it", () => {
    expect(beatPulse(score, 1.5, 5)).toBeCloseTo(Math.exp(-0.1), 6);
  });

  test("nothing beats in a song without beats", () => {
    expect(beatPulse({ beats: [], downbeats: [] }, 3)).toBe(0);
  });

  test("stays within 0..1", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (seconds, decay) => {
          const value = beatPulse(score, seconds, decay);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
