import { describe, expect, test } from "vitest";

import { seededChance } from "./chance.ts";
import { decodePcm16 } from "./decode-pcm.ts";
import { toFlac } from "./flac.ts";

const RATE = 48000;
const chance = seededChance(7);

const channel = (length: number, at: (index: number) => number): Int16Array =>
  Int16Array.from({ length }, (_, index) => Math.round(at(index)));

const silence = channel(5000, () => 0);
const tone = channel(9001, (index) => 12000 * Math.sin(index / 9));
const toneWithHiss = channel(9001, (index) => 9000 * Math.sin(index / 31) + 40 * chance());
const fullNoise = channel(4096, () => chance() * 65535 - 32768);
const square = channel(4100, (index) => (index % 50 < 25 ? 32767 : -32768));

describe("toFlac", () => {
  test.each([
    ["silence", silence, silence],
    ["two unlike sides", tone, toneWithHiss],
    ["two like sides", tone, tone],
    ["opposite full-scale squares", square, square.map((sample) => -1 - sample)],
    ["noise that no predictor helps", fullNoise, fullNoise.toReversed()],
    ["fewer samples than one block", tone.slice(0, 37), toneWithHiss.slice(0, 37)],
    ["a single sample", channel(1, () => -5), channel(1, () => 6)],
  ])("is read back sample for sample: %s", async (_, left, right) => {
    expect(await decodePcm16(toFlac({ left, right }, RATE))).toEqual({ left, right });
  });

  test("is smaller than the samples where there is something to predict", () => {
    expect(toFlac({ left: tone, right: tone }, RATE).length).toBeLessThan(tone.length);
  });
});
