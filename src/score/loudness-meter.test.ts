import { describe, expect, test } from "vitest";

import { loudnessMeter } from "./loudness-meter.ts";
import { tone } from "./synthetic-song.test-helper.ts";

const measured = (left: Float32Array, right: Float32Array, rate: number, block = 4096) => {
  const meter = loudnessMeter(rate);
  for (let at = 0; at < left.length; at += block)
    meter.take(left.subarray(at, at + block), right.subarray(at, at + block));
  return meter.loudness();
};

describe("loudnessMeter", () => {
  // ITU-R BS.1770: a full-scale 997 Hz sine in one channel reads -3.01 LUFS: half the scale is 6.02 LU
  // less, and a second channel 3.01 LU more.
  test.each([48000, 44100])(
    "a sine in both channels at %i Hz reads as the standard says",
    (rate) => {
      const sine = tone(4, 997, rate);
      const { integratedInLufs, truePeakInDbtp } = measured(sine, sine, rate);
      expect(integratedInLufs).toBeCloseTo(-6.02, 1);
      expect(truePeakInDbtp).toBeCloseTo(-6.02, 1);
    },
  );

  test("one channel alone is 3 LU quieter than both", () => {
    const sine = tone(4, 997, 44100);
    expect(measured(sine, new Float32Array(sine.length), 44100).integratedInLufs).toBeCloseTo(
      -9.03,
      1,
    );
  });

  test("pauses do not count (EBU Tech 3341, case 3: -36, -23 and -36 LUFS read -23)", () => {
    const rate = 44100;
    const level = (seconds: number, decibels: number) =>
      tone(seconds, 1000, rate).map((value) => value * 2 * 10 ** (decibels / 20));
    const parts = [level(4, -36), level(20, -23), level(4, -36)];
    const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    expect(Math.abs((measured(all, all, rate).integratedInLufs ?? 0) + 23)).toBeLessThan(0.1);
  });

  test("a peak between samples is seen", () => {
    const quarter = Float32Array.from({ length: 4410 }, (_, index) =>
      Math.sin((Math.PI / 2) * index + Math.PI / 4),
    );
    expect(Math.max(...quarter)).toBeLessThan(0.71);
    expect(measured(quarter, quarter, 44100).truePeakInDbtp).toBeCloseTo(0, 0);
  });

  test("the blocks it comes in do not matter", () => {
    const sine = tone(2, 440, 44100);
    const one = measured(sine, sine, 44100, sine.length);
    const many = measured(sine, sine, 44100, 777);
    expect(many.integratedInLufs).toBeCloseTo(one.integratedInLufs ?? 0, 9);
    expect(many.truePeakInDbtp).toBeCloseTo(one.truePeakInDbtp ?? 0, 9);
  });

  test.each([
    ["silence", new Float32Array(44100)],
    ["nothing", new Float32Array(0)],
  ])("%s has no loudness", (_name, samples) => {
    expect(measured(samples, samples, 44100)).toEqual({
      integratedInLufs: null,
      truePeakInDbtp: null,
    });
  });
});
