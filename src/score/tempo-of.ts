import { mean } from "./curve.ts";

/** Intervals further than this share from the middle one are pauses, ritardandi or mistakes. */
const TYPICAL = 0.05;

/** Beats a minute of a list of beat times: from the mean of the intervals near the median one; 0 for fewer than two beats. */
export const tempoOf = (beats: readonly number[]): number => {
  const intervals = beats.slice(1).map((beat, index) => beat - (beats[index] ?? beat));
  // One that occurs, not a mean of two: a song of two tempi has the commoner, or the faster.
  const middle = intervals.toSorted((a, b) => a - b)[(intervals.length - 1) >> 1] ?? 0;
  const typical = intervals.filter((interval) => Math.abs(interval / middle - 1) <= TYPICAL);
  return typical.length > 0 ? 60 / mean(typical) : 0;
};
