import { mean, median } from "../../../src/score/curve.ts";
import { nearest } from "./matching.ts";

/** Seconds at the start of a song that are not judged (mir_eval's `beat.trim_beats`). */
const TRIM = 5;
/** Share of a beat by which phase and period may be off (Hainsworth 2004; Klapuri, Eronen and Astola 2006). */
const TOLERANCE = 0.175;
/** Window in which a found beat is taken for the true one when offsets are measured, in seconds. */
const OFFSET_WINDOW = 0.07;

/** Beats that are judged, ascending. */
export const trimmed = (beats: readonly number[]): number[] =>
  beats.filter((beat) => beat >= TRIM).toSorted((a, b) => a - b);

/** Share of beats that continue rightly: at the right metrical level, or at any of the allowed ones. */
export type Continuity = { readonly correct: number; readonly allowed: number };

const before = (beats: readonly number[], index: number): number =>
  (beats[index] ?? 0) - (beats[index - 1] ?? 0);

const after = (beats: readonly number[], index: number): number =>
  index + 1 < beats.length ? before(beats, index + 1) : before(beats, index);

/** Share of beats whose place and whose interval to the one before fit one way of counting. */
const share = (truth: readonly number[], found: readonly number[]): number => {
  const taken = new Set<number>();
  let right = 0;
  found.forEach((time, index) => {
    const at = nearest(truth, time);
    if (at < 0 || taken.has(at)) return;
    // At the very first beat of either there is no interval before: the ones after are compared.
    const interval = at === 0 || index === 0 ? after : before;
    const due = interval(truth, at);
    const own = interval(found, index);
    const phase = Math.abs(time - (truth[at] ?? 0)) / due;
    if (phase >= TOLERANCE || Math.abs(1 - own / due) >= TOLERANCE) return;
    taken.add(at);
    right += 1;
  });
  return right / Math.max(truth.length, found.length);
};

/** The truth, its off-beats, twice as many, and every second beat from either side (mir_eval's metrical variations). */
const variations = (truth: readonly number[]): number[][] => {
  const between = truth.slice(0, -1).map((beat, index) => (beat + (truth[index + 1] ?? beat)) / 2);
  const twice = [...truth, ...between].toSorted((a, b) => a - b);
  const every = (from: number) => truth.filter((_, index) => index % 2 === from);
  return [[...truth], between, twice, every(0), every(1)];
};

/**
 * Beats that keep on being right, gaps allowed: CMLt (correct metrical level) and AMLt (any allowed one), as mir_eval 0.7
 * defines them in `beat.continuity`. 0 with fewer than two beats on either side.
 */
export const continuity = (truth: readonly number[], found: readonly number[]): Continuity => {
  if (truth.length < 2 || found.length < 2) return { correct: 0, allowed: 0 };
  const shares = variations(truth).map((way) => (way.length > 0 ? share(way, found) : 0));
  return { correct: shares[0] ?? 0, allowed: Math.max(...shares) };
};

/** Mean distance and middle signed distance of found beats from true ones within 70 ms, in ms; null when none is so near. */
export const offsets = (
  truth: readonly number[],
  found: readonly number[],
): { readonly meanInMs: number; readonly biasInMs: number } | null => {
  const off = truth
    .map((time) => (found[nearest(found, time)] ?? Number.POSITIVE_INFINITY) - time)
    .filter((distance) => Math.abs(distance) <= OFFSET_WINDOW);
  if (off.length === 0) return null;
  return { meanInMs: 1000 * mean(off.map(Math.abs)), biasInMs: 1000 * median(off) };
};

/** Whether a tempo is within 4 % of the true one, and of its double, triple, half or third (Gouyon and others 2006). */
export const tempoHits = (
  truth: number,
  found: number,
): { readonly first: boolean; readonly second: boolean } => {
  const hit = (factor: number) => Math.abs(found - truth * factor) <= 0.04 * truth * factor;
  return { first: hit(1), second: [1, 2, 3, 1 / 2, 1 / 3].some(hit) };
};
