import { expect, test } from "vitest";

import { tempoOf } from "./tempo-of.ts";

test.each([
  ["no beats", [], 0],
  ["one beat", [3], 0],
  ["two beats", [3, 3.5], 120],
  ["a steady beat", [0, 0.6, 1.2, 1.8], 100],
  ["two tempi in equal parts: the faster", [0, 0.5, 1, 1.6, 2.2], 120],
  ["a pause does not count", [0, 0.5, 1, 1.5, 4, 4.5, 5], 120],
])("%s", (_name, beats, tempo) => {
  expect(tempoOf(beats)).toBeCloseTo(tempo, 9);
});
