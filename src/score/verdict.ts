import { mean } from "./curve.ts";
import type { Onset } from "./pick-onsets.ts";
import type { Section } from "./score.ts";

/** What a verdict is founded on, for the whole song. */
export type Drive = {
  readonly beats: readonly number[];
  readonly onsets: readonly Onset[];
  /** Confidence in the beats, 0..1. */
  readonly confidence: number;
};

/** A song believed in less than this has no grid to cut on. */
const BELIEVED = 0.15;
/** Fewest beats that make a section drive. */
const FEWEST = 4;
/** An attack lies on a beat within this many seconds ... */
const NEAR = 0.05;
/** ... and counts when it is at least this strong against the song's strongest. */
const STRONG = 0.15;
/** Share of beats that carry an attack where music drives. */
const SHARE = 0.5;
/** Mean change from one beat interval to the next, as a log ratio: more is free playing. */
const UNEVEN = 0.08;

const unevenness = (beats: readonly number[]): number =>
  mean(
    beats.slice(2).map((beat, index) => {
      const middle = beats[index + 1] ?? 0;
      const first = beats[index] ?? 0;
      return Math.abs(Math.log((beat - middle) / Math.max(1e-3, middle - first)));
    }),
  );

/**
 * What to cut a section on: `beat` where most beats carry an attack and keep time, `phrase` where the music is calm or free, so
 * that its grid would be felt as a metronome.
 */
export const verdictOf = (
  { start, end }: Pick<Section, "start" | "end">,
  { beats, onsets, confidence }: Drive,
): Section["verdict"] => {
  const within = beats.filter((beat) => beat >= start - NEAR && beat < end - NEAR);
  if (confidence < BELIEVED || within.length < FEWEST || unevenness(within) > UNEVEN)
    return "phrase";
  const strong = onsets.filter(
    ({ time, strength }) => strength >= STRONG && time >= start - 2 * NEAR && time < end,
  );
  const carried = within.filter((beat) =>
    strong.some(({ time }) => Math.abs(time - beat) <= NEAR),
  ).length;
  return carried >= SHARE * within.length ? "beat" : "phrase";
};
