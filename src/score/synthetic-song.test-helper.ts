import { expect } from "vitest";

import { scoreSchema, type Score } from "./score.ts";

/** A moment that sounds. */
export type Hit = { readonly time: number; readonly accent: boolean };

/** Decaying bursts: a low and a high partial on accents, a high one elsewhere. */
export const clicks = (seconds: number, hits: readonly Hit[], rate: number): Float32Array => {
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

/** Beats of a meter, the first of each bar accented. */
export const pulse = (seconds: number, tempo: number, meter: number, from = 0.5): Hit[] =>
  Array.from({ length: Math.floor(((seconds - from) * tempo) / 60) }, (_, beat) => ({
    time: from + (beat * 60) / tempo,
    accent: beat % meter === 0,
  }));

/** A fixed-seed generator (Lehmer), -1..1. */
export const noise = (length: number, seed = 7): Float32Array => {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  });
};

/** Half-scale sine. */
export const tone = (seconds: number, frequency: number, rate: number): Float32Array =>
  Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, index) => 0.5 * Math.sin((2 * Math.PI * frequency * index) / rate),
  );

/** What holds for every score. */
export const expectLaws = (score: Score) => {
  expect(scoreSchema.parse(score)).toEqual(score);
  expect(score.beats).toEqual([...new Set(score.beats)].toSorted((a, b) => a - b));
  expect(score.downbeats.filter((time) => !score.beats.includes(time))).toEqual([]);
  expect(score.sections.map(({ start }) => start)).toEqual([
    0,
    ...score.sections.slice(0, -1).map(({ end }) => end),
  ]);
  expect(score.sections.at(-1)?.end).toBe(score.durationInSeconds);
};

/** Signed distance in seconds from every true time to the nearest found one. */
export const offset = (truth: readonly number[], found: readonly number[]): number[] =>
  truth.map((time) =>
    found.reduce(
      (best, other) => (Math.abs(other - time) < Math.abs(best) ? other - time : best),
      Infinity,
    ),
  );
