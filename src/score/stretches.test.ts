import { expect, test } from "vitest";

import { stretchesOf } from "./stretches.ts";

const run = (start: number, tempo: number, count: number): number[] =>
  Array.from({ length: count }, (_, beat) => start + (beat * 60) / tempo);

const rounded = (beats: readonly number[], meters: readonly number[]) =>
  stretchesOf(beats, meters).map(({ start, tempo, meter }) => [
    Math.round(start * 100) / 100,
    Math.round(tempo),
    meter,
  ]);

const fours = (count: number) => Array.from({ length: count }, () => 4);

test.each([
  ["no beats", [], [], []],
  ["a steady song is one stretch", run(0.5, 120, 40), fours(40), [[0.5, 120, 4]]],
  [
    "a new tempo begins on its first beat",
    [...run(0, 100, 30), ...run(18, 150, 30)],
    fours(60),
    [
      [0, 100, 4],
      [18, 150, 4],
    ],
  ],
  [
    "one late beat is no new tempo",
    [...run(0, 100, 20), ...run(12.2, 100, 20)],
    fours(40),
    [[0, 100, 4]],
  ],
  [
    "a new meter in the same tempo",
    run(0, 120, 40),
    [...fours(20), ...Array.from({ length: 20 }, () => 3)],
    [
      [0, 120, 4],
      [10, 120, 3],
    ],
  ],
])("%s", (_name, beats, meters, expected) => {
  expect(rounded(beats, meters)).toEqual(expected);
});
