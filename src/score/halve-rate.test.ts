import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { rateHalver } from "./halve-rate.ts";
import { noise, tone } from "./synthetic-song.test-helper.ts";

const halved = (samples: Float32Array, block = samples.length): Float32Array => {
  const halver = rateHalver();
  const parts: number[] = [];
  for (let at = 0; at < samples.length; at += Math.max(1, block))
    parts.push(...halver.take(samples.subarray(at, at + block)));
  parts.push(...halver.end());
  return Float32Array.from(parts);
};

const peak = (samples: Float32Array) =>
  samples.slice(40, -40).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

describe("rateHalver", () => {
  test.each([0, 1, 2, 3, 29, 30, 31, 1000, 1001])("%i samples become the upper half", (count) => {
    expect(halved(noise(count)).length).toBe(Math.ceil(count / 2));
  });

  test("blocks of any size give what one block gives", () => {
    const whole = halved(noise(500));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (block) => {
        expect(halved(noise(500), block)).toEqual(whole);
      }),
    );
  });

  test("a click stays in its place", () => {
    const click = new Float32Array(400);
    click[200] = 1;
    const out = halved(click);
    expect(out.indexOf(Math.max(...out))).toBe(100);
  });

  test("what the half rate can hold passes, what it cannot is taken away", () => {
    expect(peak(halved(tone(0.2, 1000, 44100)))).toBeCloseTo(0.5, 2);
    expect(peak(halved(tone(0.2, 8000, 44100)))).toBeGreaterThan(0.45);
    expect(peak(halved(tone(0.2, 15000, 44100)))).toBeLessThan(0.01);
  });
});
