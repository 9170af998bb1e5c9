import { describe, expect, test } from "vitest";
import { easeMove } from "./ease.ts";

describe("easeMove", () => {
  test.each([
    ["starts at nothing", 0, 0],
    ["is half way in the middle", 0.5, 0.5],
    ["ends at all of it", 1, 1],
  ])("%s", (_, progress, expected) => {
    expect(easeMove(progress)).toBeCloseTo(expected, 12);
  });

  test("never turns back, and runs on inside the handles without a jolt", () => {
    const steps = Array.from({ length: 281 }, (_, index) => easeMove(-0.2 + index * 0.005));
    const speeds = steps.slice(1).map((value, index) => value - (steps[index] ?? 0));
    expect(Math.min(...speeds)).toBeGreaterThan(0);
    const jolts = speeds.slice(1).map((speed, index) => Math.abs(speed - (speeds[index] ?? 0)));
    expect(Math.max(...jolts)).toBeLessThan(0.0003);
  });
});
