import type { PlannedShot } from "./planned-shot.ts";
import { energyAt } from "../score/energy-at.ts";
import { lastAtOrBefore } from "../score/last-at-or-before.ts";
import type { Score } from "../score/score.ts";
import type { FrameRange } from "../time/range.ts";
import { toFrames, toSeconds } from "../time/rounding.ts";
import type { CutShot } from "./cut.ts";

/** What the music does while a shot is on: for a glint, a step or the middle of a change to fall on it. */
export type InsideShot = Pick<CutShot, "beatsInFrames" | "downbeatsInFrames" | "peak" | "energy">;

/** Beats, the fastest moment of the move, and loudness inside a shot that lies at `range` of the film. */
export const insideShot = (
  shot: Pick<PlannedShot, "music">,
  range: FrameRange,
  score: Score,
  fps: number,
): InsideShot => {
  const start = toSeconds(range.startInFrames, fps);
  const duration = toSeconds(range.durationInFrames, fps);
  const inside = (times: readonly number[]) => framesInside(times, range, fps);
  return {
    beatsInFrames: inside(score.beats),
    downbeatsInFrames: inside(score.downbeats),
    peak: peakOfShot(shot, start, duration, score.downbeats),
    energy: meanEnergy(score, start, duration),
  };
};

/** Frames of the range, counted from its first, whose time holds one of the ascending times. */
const framesInside = (times: readonly number[], range: FrameRange, fps: number): number[] => {
  const first = lastAtOrBefore(times, toSeconds(range.startInFrames - 1, fps)) + 1;
  const last = lastAtOrBefore(times, toSeconds(range.startInFrames + range.durationInFrames, fps));
  const frames = times
    .slice(first, last + 1)
    .map((time) => toFrames(time, fps) - range.startInFrames)
    .filter((frame) => frame >= 0 && frame < range.durationInFrames);
  return [...new Set(frames)];
};

/** Samples of the loudness curve that a shot's mean is taken of. */
const samples = 32;

const meanEnergy = (score: Score, start: number, duration: number): number => {
  const values = Array.from({ length: samples }, (_, k) =>
    energyAt(score, start + (duration * (k + 0.5)) / samples),
  );
  return Math.round((values.reduce((sum, value) => sum + value, 0) / samples) * 1000) / 1000;
};

/** Earliest and latest share of a shot at which its move may be fastest. */
const [earliest, latest] = [0.28, 0.72];

/**
 * Where a shot's move is fastest: on the downbeat nearest to its middle, where the storyboard wants the shot driven or made
 * it a hero; in the middle (0.5) otherwise.
 */
export const peakOfShot = (
  shot: Pick<PlannedShot, "music">,
  startInSeconds: number,
  durationInSeconds: number,
  downbeats: readonly number[],
): number => {
  if (shot.music.pace !== "driven" && shot.music.hero === "none") return 0.5;
  const inside = downbeats
    .map((time) => (time - startInSeconds) / durationInSeconds)
    .filter((share) => share >= earliest && share <= latest)
    .toSorted((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
  return inside[0] === undefined ? 0.5 : Math.round(inside[0] * 1000) / 1000;
};
