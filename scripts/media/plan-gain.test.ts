import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Loudness } from "./measure-loudness.ts";
import { highestPeak, planGain, targetLoudness, type GainPlan } from "./plan-gain.ts";

const loudness = (integrated: number, truePeak: number): Loudness => ({
  kind: "measured",
  integrated,
  truePeak,
  range: 5,
  threshold: integrated - 10,
});

describe("the gentlest way to the target", () => {
  test.each<[string, number, number, GainPlan]>([
    ["a loud master is turned down", -8, 0.4, { kind: "gain", decibels: -6 }],
    ["a quiet one with room is turned up", -20, -9, { kind: "gain", decibels: 6 }],
    ["a quiet one without room is levelled", -20, -3, { kind: "level", towards: -14 }],
    ["near enough is left alone", -14.25, -0.2, { kind: "untouched", why: "near-target" }],
    ["room tone is left alone", -75, -60, { kind: "untouched", why: "silent" }],
    [
      "silence is left alone",
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      { kind: "untouched", why: "silent" },
    ],
  ])("%s", (_, integrated, truePeak, plan) => {
    expect(planGain(loudness(integrated, truePeak))).toEqual(plan);
  });

  test("plain gain reaches the target and never passes the highest peak", () => {
    const level = fc.double({ min: -59, max: 0, noNaN: true });
    fc.assert(
      fc.property(level, level, (integrated, truePeak) => {
        const plan = planGain(loudness(integrated, truePeak));
        if (plan.kind !== "gain") return;
        expect(integrated + plan.decibels).toBeCloseTo(targetLoudness, 9);
        expect(truePeak + plan.decibels).toBeLessThanOrEqual(highestPeak);
      }),
    );
  });
});
