import { mean, median } from "./curve.ts";
import type { Hearing } from "./hearing.ts";
import { ONSET_HOP } from "./onset-strength.ts";
import type { PulseReading } from "./pulse-readings.ts";

/** Length of the windows in which readings are compared, in seconds. */
const WINDOW = 4;
/** Windows in a row that have to speak for another tempo: 12 s. */
const LASTING = 3;
/** Another reading must land this much harder there, as a share of its own strength ... */
const HARDER = 0.3;
/** ... and this hard at least, in deviations of onset strength. */
const PLAIN = 2.5;
/** Readings whose tempi make one of these ratios are the same music counted otherwise, not another tempo. */
const RELATED = [1, 2, 3, 4, 1.5] as const;
const SAME = 0.03;

const isRelated = (a: number, b: number): boolean => {
  const ratio = Math.max(a / b, b / a);
  return RELATED.some((known) => Math.abs(ratio / known - 1) < SAME);
};

const frameOf = (window: number): number => (window * WINDOW) / ONSET_HOP;

/** Middle interval between neighbouring beats, in frames; at least 1. */
const usualInterval = (beats: readonly number[]): number =>
  Math.max(1, median(beats.slice(1).map((beat, index) => beat - (beats[index] ?? beat))));

/** How hard a reading's beats land in every window: their mean onset strength, in deviations. */
const landing = (hearing: Hearing, beats: readonly number[]): Float64Array => {
  const windows = Math.max(1, Math.ceil((hearing.pulse.length * ONSET_HOP) / WINDOW));
  const sums = new Float64Array(windows);
  const counts = new Float64Array(windows);
  for (const beat of beats) {
    const frame = Math.round(beat);
    const window = Math.min(windows - 1, Math.floor((frame * ONSET_HOP) / WINDOW));
    const strength = Math.max(
      hearing.pulse[frame - 1] ?? 0,
      hearing.pulse[frame] ?? 0,
      hearing.pulse[frame + 1] ?? 0,
    );
    sums[window] = (sums[window] ?? 0) + strength;
    counts[window] = (counts[window] ?? 0) + 1;
  }
  return sums.map((sum, window) => sum / Math.max(1, counts[window] ?? 0));
};

/** First and last (outside) window of the longest run that holds; null when none lasts. */
const longestRun = (holds: readonly boolean[]): readonly [number, number] | null => {
  let best: readonly [number, number] | null = null;
  let from = 0;
  for (let window = 0; window <= holds.length; window += 1) {
    if (holds[window] === true) continue;
    const length = window - from;
    if (length >= LASTING && (best === null || length > best[1] - best[0])) best = [from, window];
    from = window + 1;
  }
  return best;
};

/** The frame at which one reading begins to land harder than the other: where the sum of what is won is lowest before. */
const turnNear = (
  hearing: Hearing,
  old: readonly number[],
  next: readonly number[],
  around: number,
): number => {
  const reach = WINDOW / ONSET_HOP;
  const near = (beats: readonly number[], sign: number) =>
    beats
      .filter((beat) => Math.abs(beat - around) <= reach)
      .map((beat) => ({ beat, worth: sign * (hearing.pulse[Math.round(beat)] ?? 0) }));
  const events = [...near(old, 1), ...near(next, -1)].toSorted((a, b) => a.beat - b.beat);
  let sum = 0;
  let most = 0;
  let at = around - reach;
  for (const { beat, worth } of events) {
    sum += worth;
    if (sum <= most) continue;
    most = sum;
    at = beat + 1;
  }
  return at;
};

/**
 * Where a song turns to another tempo for good (12 s at least), beats follow it: there the reading that lands clearly harder
 * takes over from the chosen one, unless it only counts the same music otherwise. One turn to another tempo and, if it does
 * not last to the end, one back. Beats in onset frames, ascending.
 */
export const withTempoTurns = (
  hearing: Hearing,
  chosen: PulseReading,
  readings: readonly PulseReading[],
): readonly number[] => {
  const own = landing(hearing, chosen.beats);
  const turns = readings.flatMap((other) => {
    const strength = landing(hearing, other.beats);
    const run = longestRun(
      Array.from(
        strength,
        (value, window) => value >= PLAIN && (1 - HARDER) * value > (own[window] ?? 0),
      ),
    );
    if (run === null) return [];
    const within = (beat: number) => beat >= frameOf(run[0]) && beat < frameOf(run[1]);
    const there = usualInterval(other.beats.filter(within));
    const elsewhere = usualInterval(chosen.beats.filter((beat) => !within(beat)));
    if (isRelated(there, elsewhere)) return [];
    // What its beats land on in all: of two that fit the faster explains more of what is played.
    const landed = (mean(strength.slice(...run)) * (run[1] - run[0])) / there;
    return [{ other, run, landed }];
  });
  const turn = turns.toSorted((a, b) => b.landed - a.landed)[0];
  if (turn === undefined) return chosen.beats;
  const [first, last] = turn.run;
  const from = first === 0 ? 0 : turnNear(hearing, chosen.beats, turn.other.beats, frameOf(first));
  const to =
    last >= own.length
      ? Number.POSITIVE_INFINITY
      : turnNear(hearing, turn.other.beats, chosen.beats, frameOf(last));
  return [
    ...chosen.beats.filter((beat) => beat < from),
    ...turn.other.beats.filter((beat) => beat >= from && beat < to),
    ...chosen.beats.filter((beat) => beat >= to),
  ];
};
