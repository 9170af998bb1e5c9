import { describe, expect, test } from "vitest";

import { analyseScore } from "./analyse-score.ts";
import type { Score } from "./score.ts";
import {
  clicks,
  expectLaws,
  noise,
  offset,
  pulse,
  tone,
  type Hit,
} from "./synthetic-song.test-helper.ts";

const RATE = 22050;

const heard = (samples: Float32Array, rate = RATE): Score => {
  const score = analyseScore(samples, rate);
  expectLaws(score);
  return score;
};

const padded = (samples: Float32Array, before: number, after: number): Float32Array => {
  const out = new Float32Array(samples.length + (before + after) * RATE);
  out.set(samples, before * RATE);
  return out;
};

/** Share of the true beats that have a found one within 30 ms. */
const found = (truth: readonly number[], score: Score): number =>
  offset(truth, score.beats).filter((distance) => Math.abs(distance) < 0.03).length / truth.length;

const times = (hits: readonly Hit[]): number[] => hits.map(({ time }) => time);

describe("songs with nothing around them", () => {
  test("silence at both ends has no beats, and is said", () => {
    const hits = pulse(16, 120, 4);
    const score = heard(padded(clicks(16, hits, RATE), 5, 4));
    expect(score.beats[0]).toBeGreaterThan(5.4);
    expect(score.beats.at(-1)).toBeLessThan(21.1);
    expect(score.silences[0]).toMatchObject({ start: 0 });
    expect(score.silences[0]?.end).toBeCloseTo(5.5, 0);
    expect(score.silences.at(-1)?.end).toBe(25);
  });

  test("clipping does not move the beats", () => {
    const hits = pulse(16, 126, 4);
    const loud = clicks(16, hits, RATE).map((value) => Math.max(-0.2, Math.min(0.2, 4 * value)));
    const score = heard(loud);
    expect(score.tempo).toBeCloseTo(126, 0);
    expect(found(times(hits), score)).toBe(1);
  });
});

describe("tempi at the edge", () => {
  test.each([
    ["30 beats a minute", 30],
    ["260 beats a minute", 260],
  ])(
    "%s is tapped at it, or at a half or double of it, and the other is on offer or it is doubted",
    (_name, tempo) => {
      const hits = pulse(40, tempo, 4);
      const score = heard(clicks(40, hits, RATE));
      const ratio = score.tempo / tempo;
      expect(
        [1 / 4, 1 / 3, 1 / 2, 1, 2, 3, 4].some((level) => Math.abs(ratio / level - 1) < 0.02),
      ).toBe(true);
      const level = Math.round(Math.max(1, 1 / ratio));
      expect(
        found(
          times(hits).filter((_, index) => index % level === 0),
          score,
        ) > 0.9 || ratio < 1,
      ).toBe(true);
    },
  );
});

describe("songs that change", () => {
  test.each([
    ["faster, from four to three", 90, 4, 126, 3],
    ["faster, from three to four", 120, 3, 150, 4],
    ["slower, in four", 132, 4, 100, 4],
  ])("%s", (_name, tempo, meter, nextTempo, nextMeter) => {
    const bars = (count: number, from: number, rate: number, beats: number) =>
      pulse(from + (count * beats * 60) / rate + 0.01, rate, beats, from);
    const first = bars(12, 0.5, tempo, meter);
    const turn = 0.5 + (first.length * 60) / tempo;
    const hits = [...first, ...bars(14, turn, nextTempo, nextMeter)];
    const score = heard(clicks((hits.at(-1)?.time ?? 0) + 1, hits, RATE));
    expect(found(times(hits), score)).toBeGreaterThan(0.97);
    expect(score.stretches.map((stretch) => [Math.round(stretch.tempo), stretch.meter])).toEqual([
      [tempo, meter],
      [nextTempo, nextMeter],
    ]);
    expect(Math.abs((score.stretches[1]?.start ?? 0) - turn)).toBeLessThan(1);
  });

  test("rubato: beats follow, and are trusted less than a clock's", () => {
    let time = 0.5;
    const hits = Array.from({ length: 40 }, (_, beat): Hit => {
      const hit = { time, accent: beat % 4 === 0 };
      time += 0.6 * (1 + 0.12 * Math.sin(beat / 6));
      return hit;
    });
    const score = heard(clicks(27, hits, RATE));
    expect(found(times(hits), score)).toBeGreaterThan(0.8);
    const clock = heard(clicks(27, pulse(27, 100, 4), RATE));
    expect(score.confidence.beats).toBeLessThan(clock.confidence.beats);
  });
});

describe("what is not music is not trusted", () => {
  const bursts = (): Float32Array => {
    const voice = noise(RATE * 20, 11);
    const lengths = noise(200, 5);
    let at = 0.3;
    const syllables = Array.from({ length: 90 }, (_, index) => {
      const start = at;
      const length = 0.12 + 0.08 * (lengths[index] ?? 0);
      at += length + (index % 9 === 8 ? 0.5 : 0.06) + 0.05 * (lengths[index + 100] ?? 0);
      return { start, end: start + length };
    });
    return voice.map((value, index) => {
      const second = index / RATE;
      const syllable = syllables.find(({ start, end }) => second >= start && second < end);
      if (syllable === undefined) return 0;
      const place = (second - syllable.start) / (syllable.end - syllable.start);
      return 0.3 * value * Math.sin(Math.PI * place);
    });
  };

  test.each([
    ["white noise", () => noise(RATE * 20)],
    ["bursts like speech", bursts],
    ["a pure tone", () => tone(20, 440, RATE)],
  ])("%s", (_name, samples) => {
    const { confidence, sections } = heard(samples());
    expect(confidence.beats).toBeLessThan(0.2);
    expect(confidence.tempo).toBeLessThan(0.35);
    expect(confidence.downbeats).toBeLessThan(0.2);
    expect(sections.every(({ verdict }) => verdict === "phrase")).toBe(true);
  });
});

test("half a second, mono at 8 kHz, and any rate between", () => {
  for (const rate of [8000, 11025, 16000, 48000]) {
    const score = heard(clicks(0.5, [{ time: 0.2, accent: true }], rate), rate);
    expect(score.durationInSeconds).toBeCloseTo(0.5, 3);
    expect(score.beats).toEqual([]);
  }
});

test("twelve minutes are heard to the end", () => {
  const rate = 8000;
  const hits = pulse(720, 110, 4);
  const score = heard(clicks(720, hits, rate), rate);
  expect(score.tempo).toBeCloseTo(110, 0);
  expect(found(times(hits), score)).toBeGreaterThan(0.99);
}, 30_000);
