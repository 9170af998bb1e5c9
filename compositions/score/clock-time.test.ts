import { expect, test } from "vitest";
import { clockTime } from "./clock-time.ts";

test.each([
  ["the start", 0, "0:00.00"],
  ["a frame", 1 / 24, "0:00.04"],
  ["just before a minute", 59.999, "0:59.99"],
  ["a minute", 60, "1:00.00"],
  ["a hundredth that binary cannot hold", 1.15, "0:01.15"],
  ["an hour", 3600, "60:00.00"],
])("%s", (_case, seconds, words) => {
  expect(clockTime(seconds)).toBe(words);
});
