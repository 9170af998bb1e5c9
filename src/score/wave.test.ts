import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hearAll } from "./analyse-score.ts";
import { clicks, pulse } from "./synthetic-song.test-helper.ts";
import { waveOfSignal, waveSchema } from "./wave.ts";

const rate = 8000;

describe("a wave", () => {
  test("peaks where the song is loudest and attacks where its hits begin", () => {
    const hits = pulse(10, 120, 4);
    const { wave } = hearAll(clicks(10, hits, rate), rate);
    const at = (values: readonly number[], seconds: number) =>
      Math.max(
        ...values.slice(...[-1, 3].map((off) => Math.floor(seconds / wave.hopInSeconds) + off)),
      );
    for (const { time } of hits.slice(1, -1)) {
      expect(at(wave.peak, time)).toBeGreaterThan(0.3);
      expect(at(wave.attack, time)).toBeGreaterThan(0.2);
      expect(at(wave.peak, time + 0.3)).toBeLessThan(0.1);
      expect(at(wave.attack, time + 0.3)).toBeLessThan(0.1);
    }
    expect(Math.max(...wave.peak)).toBe(1);
  });

  test.each([
    ["silence", new Float32Array(rate)],
    ["nothing at all", new Float32Array(0)],
    ["one sample", Float32Array.of(0.5)],
    ["not a number", new Float32Array(rate).fill(Number.NaN)],
  ])("%s has one too", (_case, samples) => {
    const { wave } = hearAll(samples, rate);
    expect(() => waveSchema.parse(wave)).not.toThrow();
    expect(wave.peak.length).toBe(
      Math.max(1, Math.ceil(samples.length / rate / wave.hopInSeconds)),
    );
  });
});

test("law: three curves of one length, the body never above the peak, all within 0 and 1", () => {
  const numbers = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 2000 });
  fc.assert(
    fc.property(numbers, numbers, (values, onsets) => {
      const samples = Float32Array.from(values);
      const wave = waveOfSignal({ samples, sampleRate: rate }, Float32Array.from(onsets, Math.abs));
      waveSchema.parse(wave);
      expect(wave.body.length).toBe(wave.peak.length);
      expect(wave.attack.length).toBe(wave.peak.length);
      wave.body.forEach((body, index) => expect(body).toBeLessThanOrEqual(wave.peak[index] ?? 0));
    }),
  );
});
