import { deviation, interpolate, mean } from "./curve.ts";
import { cosineDistance, rowMeans, type RunningSums } from "./harmonic-change.ts";
import { HARMONY_HOP } from "./harmony.ts";
import type { Hearing } from "./hearing.ts";
import { ONSET_HOP } from "./onset-strength.ts";

/** Beats either side of a beat whose evidence counts for it. */
const CONTEXT = 3;
/** Beats before and after over which harmonies are compared. */
const SPANS = [1, 2, 4] as const;

const changeAcross = (rows: RunningSums, beats: readonly number[], span: number): number[] => {
  const frame = (index: number) =>
    Math.round(
      ((beats[Math.min(Math.max(index, 0), beats.length - 1)] ?? 0) * ONSET_HOP) / HARMONY_HOP,
    );
  return beats.map((_, index) =>
    cosineDistance(
      rowMeans(rows, frame(index - span), frame(index)),
      rowMeans(rows, frame(index), frame(index + span)),
    ),
  );
};

const columnsOf = (hearing: Hearing, beats: readonly number[]): number[][] => {
  const attacks = hearing.evidence.flatMap((curve) => [
    beats.map((beat) => interpolate(curve, beat)),
    beats.map((beat, index) => interpolate(curve, (beat + (beats[index + 1] ?? beat)) / 2)),
  ]);
  const { chroma, bass, timbre } = hearing.harmonySums;
  const changes = SPANS.flatMap((span) =>
    [chroma, bass, timbre].map((rows) => changeAcross(rows, beats, span)),
  );
  return [...attacks, ...changes];
};

const standard = (column: readonly number[]): number[] => {
  const centre = mean(column);
  const spread = Math.max(1e-6, deviation(column));
  return column.map((value) => (value - centre) / spread);
};

/**
 * What speaks for each beat being a downbeat: attacks per band on it and half a beat later, change of chord, bass and colour
 * across it over 1, 2 and 4 beats; each against the song's other beats, for the beat and its three neighbours either way.
 * One row a beat, all rows of the same length and order. `beats` are in onset frames.
 */
export const beatEvidence = (hearing: Hearing, beats: readonly number[]): number[][] => {
  const columns = columnsOf(hearing, beats).map(standard);
  return beats.map((_, index) =>
    Array.from({ length: 2 * CONTEXT + 1 }, (_unused, offset) => index + offset - CONTEXT).flatMap(
      (near) => columns.map((column) => column[near] ?? 0),
    ),
  );
};
