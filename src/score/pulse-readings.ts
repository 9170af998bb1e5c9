import { median } from "./curve.ts";
import { followTempo } from "./follow-tempo.ts";
import type { Hearing } from "./hearing.ts";
import { ONSET_HOP } from "./onset-strength.ts";
import { tempoCandidates } from "./tempo-candidates.ts";

/** One way to tap along. */
export type PulseReading = {
  /** Beat positions in onset frames, ascending; halves occur. */
  readonly beats: readonly number[];
  /** Beats a minute, from the median interval. */
  readonly tempo: number;
};

/** Two readings are one when this share of their beats fall within 3 frames. */
const SAME = 0.8;
const NEAR = 3;
const FEWEST = 2;

const intervals = (beats: readonly number[]): number[] =>
  beats.slice(1).map((beat, index) => beat - (beats[index] ?? 0));

const shared = (a: readonly number[], b: readonly number[]): number => {
  let hits = 0;
  let at = 0;
  for (const beat of a) {
    while ((b[at] ?? Number.POSITIVE_INFINITY) < beat - NEAR) at += 1;
    if (Math.abs((b[at] ?? Number.POSITIVE_INFINITY) - beat) <= NEAR) hits += 1;
  }
  return hits / Math.max(1, a.length, b.length);
};

/** Half a beat later: the off-beat heard as the beat. */
const offBeat = (beats: readonly number[]): number[] =>
  beats.slice(0, -1).map((beat, index) => (beat + (beats[index + 1] ?? beat)) / 2);

const everySecond = (beats: readonly number[], from: number): number[] =>
  beats.filter((_, index) => index % 2 === from);

const asReading = (beats: readonly number[]): PulseReading => ({
  beats,
  tempo: 60 / (Math.max(1, median(intervals(beats))) * ONSET_HOP),
});

/** All distinct ways to tap along that are worth judging: each tempo candidate followed through the song, and its off-beat. */
export const pulseReadings = (hearing: Hearing): PulseReading[] => {
  const readings: PulseReading[] = [];
  const add = (beats: readonly number[]) => {
    if (beats.length < FEWEST || readings.some((known) => shared(known.beats, beats) > SAME))
      return;
    readings.push(asReading(beats));
  };
  const followed = tempoCandidates(hearing.pulse).map((tempo) => followTempo(hearing.pulse, tempo));
  for (const beats of followed) add(beats);
  for (const beats of followed) {
    add(offBeat(beats));
    if (asReading(beats).tempo > 140) {
      add(everySecond(beats, 0));
      add(everySecond(beats, 1));
    }
  }
  return readings;
};
