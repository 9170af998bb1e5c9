import { expect, test } from "vitest";
import { clickTrack } from "./click-track.ts";

const rate = 8000;
const silence = new Float32Array(2 * rate);
const loudestIn = (samples: Float32Array, from: number, to: number): number =>
  Math.max(...samples.subarray(Math.round(from * rate), Math.round(to * rate)).map(Math.abs));

test("clicks where beats are, louder on bars, and nothing between", () => {
  const heard = clickTrack(silence, rate, { beats: [0.5, 1], downbeats: [1], cuts: [] });
  expect(loudestIn(heard, 0, 0.5)).toBe(0);
  expect(loudestIn(heard, 0.5, 0.6)).toBeGreaterThan(0.2);
  expect(loudestIn(heard, 0.7, 1)).toBe(0);
  expect(loudestIn(heard, 1, 1.1)).toBeGreaterThan(loudestIn(heard, 0.5, 0.6));
});

test("a chime on a cut rings longer than a click", () => {
  const heard = clickTrack(silence, rate, { beats: [0], downbeats: [], cuts: [1] });
  expect(loudestIn(heard, 0.1, 1)).toBe(0);
  expect(loudestIn(heard, 1.2, 1.3)).toBeGreaterThan(0.05);
});

test("the song stays under it, nothing is louder than full scale, and the length is the song's", () => {
  const loud = new Float32Array(rate).fill(1);
  const heard = clickTrack(loud, rate, { beats: [0.5, 0.99, 7], downbeats: [0.5], cuts: [0.5] });
  expect(heard.length).toBe(rate);
  expect(heard[10]).toBeCloseTo(0.45, 6);
  expect(Math.max(...heard)).toBeLessThanOrEqual(1);
});

test("the click begins on the sample of its beat", () => {
  const heard = clickTrack(silence, rate, { beats: [0.75], downbeats: [], cuts: [] });
  expect(heard.findIndex((sample) => sample !== 0)).toBe(0.75 * rate + 1);
});
