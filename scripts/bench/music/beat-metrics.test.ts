import { describe, expect, test } from "vitest";
import { continuity, offsets, tempoHits, trimmed } from "./beat-metrics.ts";

const grid = (interval: number, from: number, to: number): number[] =>
  Array.from(
    { length: Math.floor((to - from) / interval + 1e-9) + 1 },
    (_, index) => from + index * interval,
  );

describe("continuity", () => {
  const truth = grid(0.5, 5, 25);
  test.each([
    ["the truth itself", truth, 1, 1],
    ["double tempo", grid(0.25, 5, 25), 0, 1],
    ["half tempo", grid(1, 5, 25), 0, 1],
    ["the off-beat", grid(0.5, 5.25, 24.75), 0, 1],
    ["late by a tenth of a beat", truth.map((beat) => beat + 0.05), 1, 1],
    ["late by a fifth of a beat", truth.map((beat) => beat + 0.1), 0, 0],
    ["a tempo a quarter too fast", grid(0.4, 5, 25), 0, 0],
    ["one beat", [6], 0, 0],
    ["none", [], 0, 0],
  ])("%s", (_name, found, correct, allowed) => {
    const judged = continuity(truth, found);
    // Other tempi meet the truth now and then.
    expect(judged.correct).toBeGreaterThanOrEqual(correct);
    expect(judged.correct - correct).toBeLessThan(0.05);
    expect(Math.abs(judged.allowed - allowed)).toBeLessThan(0.05);
  });

  test("a beat in the wrong place costs itself and the interval after it", () => {
    const found = truth.with(20, 15.2);
    expect(continuity(truth, found).correct).toBeCloseTo(39 / 41, 9);
  });

  test("the right half of a song counts half", () => {
    expect(continuity(truth, truth.slice(0, 20)).correct).toBeCloseTo(20 / 41, 9);
  });
});

test("the first five seconds are not judged", () => {
  expect(trimmed([6, 1, 4.99, 5])).toEqual([5, 6]);
});

test("offsets: mean distance, middle signed distance, far beats left out", () => {
  const { meanInMs, biasInMs } = offsets([1, 2, 3, 4], [1.01, 2.02, 2.97, 4.5]) ?? {
    meanInMs: 0,
    biasInMs: 0,
  };
  expect(meanInMs).toBeCloseTo(20, 6);
  expect(biasInMs).toBeCloseTo(10, 6);
  expect(offsets([1], [])).toBeNull();
});

test.each([
  ["right", 103, { first: true, second: true }],
  ["4 % off", 104, { first: true, second: true }],
  ["5 % off", 105, { first: false, second: false }],
  ["double", 200, { first: false, second: true }],
  ["a third", 33.3, { first: false, second: true }],
  ["no beat", 0, { first: false, second: false }],
])("tempo of 100: %s", (_name, found, expected) => {
  expect(tempoHits(100, found)).toEqual(expected);
});
