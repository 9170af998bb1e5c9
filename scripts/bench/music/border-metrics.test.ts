import { expect, test } from "vitest";
import { borderHits } from "./border-metrics.ts";

test.each([
  ["start and end do not count", [0, 30], [0, 30.4, 60], 0.5, 1],
  ["near enough in 3 s, not in half a second", [0, 30], [0, 32], 3, 1],
  ["not in half a second", [0, 30], [0, 32], 0.5, 0],
  ["one of two, and one too many", [0, 20, 40], [0, 20, 50], 0.5, 0.5],
  ["nothing to be found", [0], [0, 20], 0.5, null],
  ["nothing found", [0, 20], [0], 0.5, 0],
])("%s", (_name, truth, found, window, expected) => {
  expect(borderHits(truth, found, 60, window)).toBe(expected);
});
