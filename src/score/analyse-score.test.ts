import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { analyseScore } from "./analyse-score.ts";
import { scoreSchema, type Score } from "./score.ts";

const RATE = 22050;

type Hit = { readonly time: number; readonly accent: boolean };

/** Decaying bursts: a low and a high partial on accents, a high one elsewhere. */
const clicks = (seconds: number, hits: readonly Hit[], rate = RATE): Float32Array => {
  const samples = new Float32Array(Math.round(seconds * rate));
  for (const { time, accent } of hits) {
    const first = Math.ceil(time * rate);
    for (let index = first; index < Math.min(samples.length, first + 0.12 * rate); index += 1) {
      const since = index / rate - time;
      const high = 0.4 * Math.sin(2 * Math.PI * 1500 * since) * Math.exp(-since * 120);
      const low = accent ? 0.8 * Math.sin(2 * Math.PI * 70 * since) * Math.exp(-since * 30) : 0;
      samples[index] = (samples[index] ?? 0) + high + low;
    }
  }
  return samples;
};

const pulse = (seconds: number, tempo: number, meter: number, from = 0.5): Hit[] =>
  Array.from({ length: Math.floor(((seconds - from) * tempo) / 60) }, (_, beat) => ({
    time: from + (beat * 60) / tempo,
    accent: beat % meter === 0,
  }));

/** A fixed-seed generator (Lehmer), -1..1. */
const noise = (length: number, seed = 7): Float32Array => {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  });
};

const tone = (seconds: number, frequency: number, rate = RATE): Float32Array =>
  Float32Array.from({ length: Math.round(seconds * rate) }, (_, index) => 0.5 * Math.sin((2 * Math.PI * frequency * index) / rate));

const checkLaws = (score: Score) => {
  expect(scoreSchema.parse(score)).toEqual(score);
  expect(score.beats).toEqual([...new Set(score.beats)].toSorted((a, b) => a - b));
  expect(score.downbeats.filter((time) => !score.beats.includes(time))).toEqual([]);
  expect(score.sections.map(({ start }) => start)).toEqual([0, ...score.sections.slice(0, -1).map(({ end }) => end)]);
  expect(score.sections.at(-1)?.end).toBe(score.durationInSeconds);
};

const offset = (truth: readonly number[], found: readonly number[]): number[] =>
  truth.map((time) => found.reduce((best, other) => (Math.abs(other - time) < Math.abs(best) ? other - time : best), Infinity));

describe("what cannot be tapped along to", () => {
  const nothing = { tempo: 0, meter: 0, beats: [], downbeats: [] };

  test("silence is one section without energy, belief or beats", () => {
    const score = analyseScore(new Float32Array(RATE * 3), RATE);
    checkLaws(score);
    expect(score).toEqual({
      schema: "score/1",
      durationInSeconds: 3,
      ...nothing,
      sections: [{ start: 0, end: 3, energy: 0, label: "A" }],
      energy: { hopInSeconds: 0.05, values: Array.from({ length: 61 }, () => 0) },
      onsets: [],
      confidence: { tempo: 0, beats: 0, downbeats: 0, sections: 0 },
    });
  });

  test.each([
    ["an empty recording", new Float32Array(0)],
    ["a single sample", Float32Array.of(0.5)],
    ["half a second of a click", clicks(0.5, [{ time: 0.1, accent: true }])],
    ["half a second of noise", noise(RATE / 2)],
    ["a pure tone", tone(8, 440)],
    ["two clicks in ten seconds", clicks(10, [{ time: 3, accent: true }, { time: 3.5, accent: false }])],
    ["only NaN and infinities", new Float32Array(RATE).map((_, index) => (index % 2 === 0 ? Number.NaN : Infinity))],
  ])("%s has no beats", (_name, samples) => {
    const score = analyseScore(samples, RATE);
    checkLaws(score);
    expect(score).toMatchObject(nothing);
  });

  test("white noise is never trusted", () => {
    const { confidence } = analyseScore(noise(RATE * 20), RATE);
    expect(confidence.beats).toBeLessThan(0.2);
    expect(confidence.tempo).toBeLessThan(0.2);
    expect(confidence.downbeats).toBeLessThan(0.2);
  });
});

describe("a click track", () => {
  test.each([
    ["slow, in four", 80, 4, RATE],
    ["walking, in four", 100, 4, RATE],
    ["a waltz", 132, 3, RATE],
    ["fast, in four", 150, 4, RATE],
    ["dancing, in four, at 8 kHz", 120, 4, 8000],
    ["dancing, in four, at 44.1 kHz", 126, 4, 44100],
  ])("%s is followed to the downbeat", (_name, tempo, meter, rate) => {
    const hits = pulse(24, tempo, meter);
    const score = analyseScore(clicks(24, hits, rate), rate);
    checkLaws(score);
    const offsets = offset(hits.map(({ time }) => time), score.beats);
    expect(Math.max(...offsets.map(Math.abs))).toBeLessThan(0.01);
    expect(score.tempo).toBeCloseTo(tempo, 0);
    expect(score.meter).toBe(meter);
    const accents = hits.filter(({ accent }) => accent).map(({ time }) => time);
    expect(Math.max(...offset(accents, score.downbeats).map(Math.abs))).toBeLessThan(0.01);
    expect(score.downbeats.length).toBe(accents.length);
  });
});

describe("what must not matter", () => {
  const samples = clicks(14, pulse(14, 110, 4));
  const { beats, downbeats } = analyseScore(samples, RATE);
  const shifted = (times: readonly number[], by: number) => times.map((time) => time + by);

  test("gain", () => {
    fc.assert(
      fc.property(fc.integer({ min: -8, max: 6 }), (power) => {
        const score = analyseScore(samples.map((value) => value * 2 ** power), RATE);
        expect({ beats: score.beats, downbeats: score.downbeats }).toEqual({ beats, downbeats });
      }),
      { numRuns: 4 },
    );
  });

  test("a constant offset", () => {
    const score = analyseScore(samples.map((value) => value + 0.25), RATE);
    expect(Math.max(...offset(beats, score.beats).map(Math.abs))).toBeLessThan(0.001);
  });

  test("broken samples", () => {
    const score = analyseScore(samples.map((value, index) => (index % 5000 === 17 ? Number.NaN : value)), RATE);
    checkLaws(score);
    expect(Math.max(...offset(beats, score.beats).map(Math.abs))).toBeLessThan(0.005);
  });

  test("silence before and after, except that everything comes later", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }), (before, after) => {
        const padded = new Float32Array(samples.length + (before + after) * RATE);
        padded.set(samples, before * RATE);
        const score = analyseScore(padded, RATE);
        expect(score.beats.length).toBe(beats.length);
        expect(Math.max(...offset(shifted(beats, before), score.beats).map(Math.abs))).toBeLessThan(0.002);
        expect(Math.max(...offset(shifted(downbeats, before), score.downbeats).map(Math.abs))).toBeLessThan(0.002);
      }),
      { numRuns: 3 },
    );
  });

  test("when it is asked again", () => {
    expect(analyseScore(samples, RATE)).toEqual(analyseScore(samples, RATE));
  });

  test("what the samples are: the laws of a score hold", () => {
    const piece = fc.array(fc.float({ min: -1, max: 1 }), { minLength: 0, maxLength: 400 });
    fc.assert(
      fc.property(piece, fc.constantFrom(8000, 22050), (values, rate) => {
        checkLaws(analyseScore(Float32Array.from({ length: values.length * 40 }, (_, index) => values[index % values.length] ?? 0), rate));
      }),
      { numRuns: 12 },
    );
  });
});

describe("sections", () => {
  test("a loud full part between two thin ones is found on its downbeat", () => {
    const rate = RATE;
    const hits = pulse(48.5, 120, 4).map((hit) => ({ ...hit, accent: hit.accent || (hit.time >= 16.4 && hit.time < 32.4) }));
    const samples = clicks(48.5, hits, rate).map((value, index) => {
      const time = index / rate;
      const full = time >= 16.5 && time < 32.5;
      return 0.5 * value + (full ? 0.4 : 0.05) * Math.sin(2 * Math.PI * (full ? 110 : 220) * time) * (full ? 1 : 0.5);
    });
    const { sections } = analyseScore(samples, rate);
    const loudest = sections.toSorted((a, b) => b.energy - a.energy)[0];
    expect(loudest?.start).toBeCloseTo(16.5, 1);
    expect(loudest?.end).toBeCloseTo(32.5, 1);
    expect(sections[0]?.label).toBe(sections.at(-1)?.label);
    expect(loudest?.label).not.toBe(sections[0]?.label);
  });
});
