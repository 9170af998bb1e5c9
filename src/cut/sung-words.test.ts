import { expect, test } from "vitest";
import { sungWords } from "./sung-words.ts";

test.each([
  ["before the first word", 0.5, 0],
  ["between two words", 2.5, 0],
  ["on the first consonant of a word", 1.05, 0],
  ["in the middle of a word", 1.5, 1],
  ["a quarter into it", 1.28, 0.5],
  ["in a word too short to be split", 3.05, 0],
  ["after the last", 9, 0],
])("%s", (_, seconds, depth) => {
  const words = sungWords([
    { start: 3, end: 3.1 },
    { start: 1, end: 2 },
  ]);
  expect(words.depthAt(seconds)).toBeCloseTo(depth, 6);
});
