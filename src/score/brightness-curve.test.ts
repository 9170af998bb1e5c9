import { expect, test } from "vitest";

import { brightnessCurve } from "./brightness-curve.ts";
import { cleanSignal } from "./clean-signal.ts";
import { mean } from "./curve.ts";
import { harmony } from "./harmony.ts";
import { noise, tone } from "./synthetic-song.test-helper.ts";

const RATE = 44100;
const brightness = (samples: Float32Array) =>
  mean(brightnessCurve(harmony(cleanSignal(samples, RATE))).slice(4, -4));

test("brightness is where a tone lies between 60 Hz and 10 kHz, in octaves", () => {
  expect(brightness(tone(2, 775, RATE))).toBeCloseTo(0.5, 1);
  expect(brightness(tone(2, 110, RATE))).toBeLessThan(0.25);
  expect(brightness(tone(2, 6000, RATE))).toBeGreaterThan(0.75);
});

test("noise is bright, silence is 0", () => {
  expect(brightness(noise(RATE))).toBeGreaterThan(0.7);
  expect(brightness(new Float32Array(RATE))).toBe(0);
});
