import { describe, expect, test } from "vitest";

import { energyAt } from "./energy-at.ts";

const score = { energy: { hopInSeconds: 0.5, values: [0, 1, 0.4] } };

describe("energyAt", () => {
  test.each([
    ["before the start", -3, 0],
    ["on a point", 0.5, 1],
    ["half way between two points", 0.25, 0.5],
    ["a third of the way down", 0.75, 0.7],
    ["after the end", 9, 0.4],
  ])("%s", (_name, seconds, value) => {
    expect(energyAt(score, seconds)).toBeCloseTo(value, 9);
  });

  test("is 0 without a curve", () => {
    expect(energyAt({ energy: { hopInSeconds: 0.5, values: [] } }, 1)).toBe(0);
  });
});
