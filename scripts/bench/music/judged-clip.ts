import { z } from "zod";
import type { Score } from "../../../src/score/score.ts";
import { continuity, offsets, tempoHits, trimmed } from "./beat-metrics.ts";
import { borderHits } from "./border-metrics.ts";
import { fMeasure } from "./matching.ts";

/** What is known of a clip: `<id>.json` beside its sound. Other fields are not looked at. */
export const truthSchema = z.object({
  id: z.string(),
  subset: z.string(),
  /** Sound file in the same folder. */
  audio: z.string(),
  /** Seconds. */
  duration: z.number().positive(),
  /** Beats a minute. */
  tempo: z.number().positive(),
  beats: z.array(z.number()),
  downbeats: z.array(z.number()).nullish(),
  sections: z.array(z.object({ start: z.number() })).nullish(),
});

/** See {@link truthSchema}. */
export type Truth = z.infer<typeof truthSchema>;

/** Every figure of the table, in its order; shares are 0..1, null where a clip says nothing of it. */
export type Figures = Readonly<Record<FigureName, number | null>>;

/** The columns of the table. */
export const figureNames = [
  "F",
  "F 33 ms",
  "CMLt",
  "AMLt",
  "downbeat",
  "acc1",
  "acc2",
  "offset ms",
  "bias ms",
  "borders .5 s",
  "borders 3 s",
  "s/min",
] as const;

/** See {@link figureNames}. */
export type FigureName = (typeof figureNames)[number];

/** Compares a score with the truth. `cpuSeconds` is what hearing it took. */
export const judgeClip = (truth: Truth, score: Score, cpuSeconds: number): Figures => {
  const [due, found] = [trimmed(truth.beats), trimmed(score.beats)];
  const { correct, allowed } = continuity(due, found);
  const off = offsets(due, found);
  const { first, second } = tempoHits(truth.tempo, score.tempo);
  const starts = score.sections.map(({ start }) => start);
  const borders = (window: number) =>
    (truth.sections ?? null) === null
      ? null
      : borderHits(
          (truth.sections ?? []).map(({ start }) => start),
          starts,
          truth.duration,
          window,
        );
  return {
    F: fMeasure(due, found, 0.07),
    "F 33 ms": fMeasure(due, found, 1 / 30),
    CMLt: correct,
    AMLt: allowed,
    downbeat:
      (truth.downbeats ?? null) === null
        ? null
        : fMeasure(trimmed(truth.downbeats ?? []), trimmed(score.downbeats), 0.07),
    acc1: first ? 1 : 0,
    acc2: second ? 1 : 0,
    "offset ms": off?.meanInMs ?? null,
    "bias ms": off?.biasInMs ?? null,
    "borders .5 s": borders(0.5),
    "borders 3 s": borders(3),
    "s/min": cpuSeconds / (truth.duration / 60),
  };
};
