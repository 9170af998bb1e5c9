import { expect, test } from "vitest";

import { silencesOf } from "./silences.ts";

const sound = (count: number) => Array.from({ length: count }, () => 0.5);
const hush = (count: number) => Array.from({ length: count }, () => 0.01);

test.each([
  ["sound throughout", sound(20), []],
  [
    "silence at both ends",
    [...hush(10), ...sound(20), ...hush(10)],
    [
      [0, 0.5],
      [1.5, 1.98],
    ],
  ],
  ["a rest in the middle", [...sound(10), ...hush(6), ...sound(10)], [[0.5, 0.8]]],
  ["an articulation is no silence", [...sound(10), ...hush(5), ...sound(10)], []],
])("%s", (_name, energy, expected) => {
  const silences = silencesOf(energy, energy.length * 0.05 - 0.02);
  expect(
    silences.map(({ start, end }) => [start, end].map((at) => Math.round(at * 100) / 100)),
  ).toEqual(expected);
});
