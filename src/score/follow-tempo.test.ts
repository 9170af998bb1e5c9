import { expect, test } from "vitest";

import { followTempo } from "./follow-tempo.ts";
import { tempoCandidates } from "./tempo-candidates.ts";

/** A curve of 40 s with a spike at each beat; the k-th beat lies at `at(k)` seconds. */
const spikes = (at: (beat: number) => number): { curve: Float32Array; beats: number[] } => {
  const beats = Array.from({ length: 400 }, (_, beat) => Math.round(at(beat) * 100)).filter(
    (frame) => frame < 4000,
  );
  const curve = new Float32Array(4000).fill(-0.1);
  for (const frame of beats) curve[frame] = 4;
  return { curve, beats };
};

test.each([
  ["a steady beat", 120, (beat: number) => 0.3 + beat * 0.5],
  ["a steady beat between frames", 133, (beat: number) => 0.3 + (beat * 60) / 133],
  [
    "a beat that slows down by a tenth",
    120,
    (beat: number) => 0.3 + beat * 0.5 + beat * beat * 0.0003,
  ],
])("%s is followed spike by spike, and its tempo is among the candidates", (_name, tempo, at) => {
  const { curve, beats } = spikes(at);
  expect(
    followTempo(curve, tempo).filter(
      (frame) => frame >= (beats[0] ?? 0) && frame <= (beats.at(-1) ?? 0),
    ),
  ).toEqual(beats);
  expect(tempoCandidates(curve).some((other) => Math.abs(other / tempo - 1) < 0.06)).toBe(true);
});

test("a gap of four beats is counted through", () => {
  const { curve, beats } = spikes((beat) => 0.3 + beat * 0.5);
  for (const frame of beats.slice(20, 24)) curve[frame] = 0;
  expect(followTempo(curve, 120)).toEqual(
    expect.arrayContaining(beats.filter((_, index) => index < 20 || index >= 24)),
  );
  expect(followTempo(curve, 120).length).toBe(beats.length);
});

test("nothing repeats in a flat curve", () => {
  expect(tempoCandidates(new Float32Array(1000))).toEqual([]);
});
