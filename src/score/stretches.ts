import { median } from "./curve.ts";
import type { Stretch } from "./score.ts";
import { tempoOf } from "./tempo-of.ts";

/** Intervals either side by which the tempo at a beat is judged. */
const REACH = 4;
/** A tempo further than this share from the stretch's is another one ... */
const OTHER = 0.06;
/** ... when it lasts this many beats. */
const LASTING = 8;

/** Beat intervals, smoothed by a running median so that one early or late beat is no new tempo. */
const smoothIntervals = (beats: readonly number[]): number[] => {
  const intervals = beats.slice(1).map((beat, index) => beat - (beats[index] ?? beat));
  return intervals.map((_, index) =>
    median(intervals.slice(Math.max(0, index - REACH), index + REACH + 1)),
  );
};

const differs = (a: number, b: number): boolean => Math.abs(Math.log(a / b)) > OTHER;

/** Indices of the beats at which a lastingly different tempo begins, 0 first. */
const tempoChanges = (beats: readonly number[]): number[] => {
  const intervals = smoothIntervals(beats);
  const changes = [0];
  let anchor = intervals[0] ?? 0;
  let members: number[] = [];
  for (let index = 0; index < intervals.length; index += 1) {
    const next = intervals.slice(index, index + LASTING);
    if (next.length === LASTING && next.every((interval) => differs(interval, anchor))) {
      changes.push(index);
      members = [];
    }
    members.push(intervals[index] ?? anchor);
    anchor = median(members.slice(-4 * LASTING));
  }
  return changes;
};

/**
 * Where tempo or meter change for good (8 beats at least). `meters` says for every beat how many beats its bar has. A slow
 * drift is no change: a stretch's tempo is the mean over it.
 */
export const stretchesOf = (beats: readonly number[], meters: readonly number[]): Stretch[] => {
  if (beats.length < 2) return [];
  const meterChanges = meters.flatMap((meter, index) =>
    index > 0 && index < beats.length - 1 && meter !== meters[index - 1] ? [index] : [],
  );
  const changes = [...new Set([...tempoChanges(beats), ...meterChanges])].toSorted((a, b) => a - b);
  return changes.map((first, index) => ({
    start: beats[first] ?? 0,
    tempo: tempoOf(beats.slice(first, (changes[index + 1] ?? beats.length - 1) + 1)),
    meter: meters[first] ?? 0,
  }));
};
