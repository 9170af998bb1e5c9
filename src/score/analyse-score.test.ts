import { describe, expect, test } from "vitest";

import { analyseScore } from "./analyse-score.ts";
import { clicks, expectLaws, noise, offset, pulse, tone } from "./synthetic-song.test-helper.ts";

const RATE = 22050;

describe("what cannot be tapped along to", () => {
  const nothing = {
    tempo: 0,
    meter: 0,
    subdivision: 2,
    alternatives: [],
    stretches: [],
    beats: [],
    downbeats: [],
  };

  test("silence is one section without energy, belief or beats", () => {
    const score = analyseScore(new Float32Array(RATE * 3), RATE);
    expectLaws(score);
    expect(score).toEqual({
      schema: "score/1",
      durationInSeconds: 3,
      ...nothing,
      sections: [
        {
          start: 0,
          end: 3,
          energy: 0,
          label: "A",
          energyRank: 1,
          verdict: "phrase",
          confidence: 1,
        },
      ],
      energy: { hopInSeconds: 0.05, values: Array.from({ length: 61 }, () => 0) },
      brightness: { hopInSeconds: 0.05, values: [] },
      onsets: [],
      phrases: [],
      silences: [{ start: 0, end: 3 }],
      loudness: null,
      overrides: [],
      confidence: { tempo: 0, meter: 0, beats: 0, downbeats: 0, sections: 0 },
    });
  });

  test.each([
    ["an empty recording", new Float32Array(0)],
    ["a single sample", Float32Array.of(0.5)],
    ["half a second of a click", clicks(0.5, [{ time: 0.1, accent: true }], RATE)],
    ["half a second of noise", noise(RATE / 2)],
    ["a pure tone", tone(8, 440, RATE)],
    [
      "only NaN and infinities",
      new Float32Array(RATE).map((_, index) => (index % 2 === 0 ? Number.NaN : Infinity)),
    ],
  ])("%s has no beats", (_name, samples) => {
    const score = analyseScore(samples, RATE);
    expectLaws(score);
    expect(score).toMatchObject(nothing);
  });

  test("two clicks are two beats that nobody believes in", () => {
    const score = analyseScore(
      clicks(
        10,
        [
          { time: 3, accent: true },
          { time: 3.5, accent: false },
        ],
        RATE,
      ),
      RATE,
    );
    expectLaws(score);
    expect(score.beats.map((time) => Math.round(time * 100) / 100)).toEqual([3, 3.5]);
    expect(score.confidence).toMatchObject({ tempo: 0, beats: 0, downbeats: 0 });
  });

  test("white noise is never trusted", () => {
    const { confidence } = analyseScore(noise(RATE * 12), RATE);
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
    const hits = pulse(16, tempo, meter);
    const score = analyseScore(clicks(16, hits, rate), rate);
    expectLaws(score);
    const offsets = offset(
      hits.map(({ time }) => time),
      score.beats,
    );
    expect(Math.max(...offsets.map(Math.abs))).toBeLessThan(0.01);
    expect(score.tempo).toBeCloseTo(tempo, 0);
    expect(score.meter).toBe(meter);
    const accents = hits.filter(({ accent }) => accent).map(({ time }) => time);
    expect(Math.max(...offset(accents, score.downbeats).map(Math.abs))).toBeLessThan(0.01);
    expect(score.downbeats.length).toBe(accents.length);
  });
});
