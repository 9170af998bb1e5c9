import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { analyseScore } from "./analyse-score.ts";
import { clicks, expectLaws, offset, pulse } from "./synthetic-song.test-helper.ts";

const RATE = 22050;

describe("what must not matter", () => {
  const samples = clicks(12, pulse(12, 110, 4), RATE);
  const { beats, downbeats } = analyseScore(samples, RATE);
  const shifted = (times: readonly number[], by: number) => times.map((time) => time + by);

  test("gain", () => {
    fc.assert(
      fc.property(fc.integer({ min: -8, max: 6 }), (power) => {
        const score = analyseScore(
          samples.map((value) => value * 2 ** power),
          RATE,
        );
        expect({ beats: score.beats, downbeats: score.downbeats }).toEqual({ beats, downbeats });
      }),
      { numRuns: 2 },
    );
  });

  test("a constant offset", () => {
    const score = analyseScore(
      samples.map((value) => value + 0.25),
      RATE,
    );
    expect(Math.max(...offset(beats, score.beats).map(Math.abs))).toBeLessThan(0.001);
  });

  test("broken samples", () => {
    const score = analyseScore(
      samples.map((value, index) => (index % 5000 === 17 ? Number.NaN : value)),
      RATE,
    );
    expectLaws(score);
    expect(Math.max(...offset(beats, score.beats).map(Math.abs))).toBeLessThan(0.005);
  });

  test("silence before and after, except that everything comes later", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        (before, after) => {
          const padded = new Float32Array(samples.length + (before + after) * RATE);
          padded.set(samples, before * RATE);
          const score = analyseScore(padded, RATE);
          expect(score.beats.length).toBe(beats.length);
          expect(
            Math.max(...offset(shifted(beats, before), score.beats).map(Math.abs)),
          ).toBeLessThan(0.002);
          expect(
            Math.max(...offset(shifted(downbeats, before), score.downbeats).map(Math.abs)),
          ).toBeLessThan(0.002);
        },
      ),
      { numRuns: 2 },
    );
  });

  test("when it is asked again", () => {
    expect(analyseScore(samples, RATE)).toEqual(analyseScore(samples, RATE));
  });

  test("what the samples are: the laws of a score hold", () => {
    const piece = fc.array(fc.float({ min: -1, max: 1 }), { minLength: 0, maxLength: 400 });
    fc.assert(
      fc.property(piece, fc.constantFrom(8000, 22050), (values, rate) => {
        const samples = Float32Array.from(
          { length: values.length * 40 },
          (_, index) => values[index % values.length] ?? 0,
        );
        const score = analyseScore(samples, rate);
        expectLaws(score);
        expect(score.durationInSeconds).toBe(Math.max(1, samples.length) / rate);
      }),
      { numRuns: 12 },
    );
  });
});
