import { brightnessCurve } from "./brightness-curve.ts";
import { cleanSignal, type Signal } from "./clean-signal.ts";
import { ENERGY_HOP, energyCurve } from "./energy-curve.ts";
import { findSections } from "./find-sections.ts";
import { HARMONY_HOP } from "./harmony.ts";
import { hear, type Hearing } from "./hearing.ts";
import { phrasesOf } from "./phrases.ts";
import { pickOnsets } from "./pick-onsets.ts";
import { NO_RHYTHM, rhythmIn } from "./rhythm.ts";
import type { Score } from "./score.ts";
import { silencesOf } from "./silences.ts";
import { tenthOfMilliseconds } from "./tenth-of-milliseconds.ts";
import { verdictOf } from "./verdict.ts";
import { waveOfSignal, type Wave } from "./wave.ts";

const thousandth = (value: number): number =>
  Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;

const silentScore = (durationInSeconds: number): Score => ({
  schema: "score/1",
  durationInSeconds,
  ...NO_RHYTHM,
  sections: [
    {
      start: 0,
      end: durationInSeconds,
      energy: 0,
      label: "A",
      energyRank: 1,
      verdict: "phrase",
      confidence: 1,
    },
  ],
  energy: {
    hopInSeconds: ENERGY_HOP,
    values: Array.from({ length: Math.floor(durationInSeconds / ENERGY_HOP) + 1 }, () => 0),
  },
  brightness: { hopInSeconds: HARMONY_HOP, values: [] },
  onsets: [],
  phrases: [],
  silences: [{ start: 0, end: durationInSeconds }],
  loudness: null,
  overrides: [],
  confidence: { ...NO_RHYTHM.confidence, sections: 0 },
});

const timed = ({ time, strength }: { readonly time: number; readonly strength: number }) => ({
  time: tenthOfMilliseconds(time),
  strength: thousandth(strength),
});

/**
 * Hears a song as an editor does: tempo, meter, beats, downbeats, onsets, phrases, loudness, brightness and sections, each
 * with how far to trust it. `samples` is mono audio of any level (usually -1..1; NaN and infinities count as 0) at
 * `sampleRate` Hz, 8000 or more. Deterministic; gain and DC do not matter. An empty recording counts as one sample of
 * silence. `loudness` stays null: it is measured on the channels, not on their mix.
 */
export const analyseScore = (samples: Float32Array, sampleRate: number): Score =>
  hearAll(samples, sampleRate).score;

/** A song's score, and its sound's shape for drawing it. */
export type HeardWhole = { readonly score: Score; readonly wave: Wave };

/** The same as {@link analyseScore}, with the wave that was seen on the way. */
export const hearAll = (samples: Float32Array, sampleRate: number): HeardWhole => {
  const durationInSeconds = Math.max(1, samples.length) / sampleRate;
  const signal = cleanSignal(samples, sampleRate);
  if (signal.silent)
    return {
      score: silentScore(durationInSeconds),
      wave: waveOfSignal(signal, new Float32Array(0)),
    };
  const hearing = hear(signal);
  return { score: scoreOf(signal, hearing), wave: waveOfSignal(signal, hearing.onsets.all) };
};

const scoreOf = (signal: Signal, hearing: Hearing): Score => {
  const { durationInSeconds } = hearing;
  const energy = energyCurve(signal);
  const onsets = pickOnsets(hearing.onsets.all);
  const { confidence, ...rhythm } = rhythmIn(signal, hearing, energy, onsets);
  const { sections, clarity } = findSections(hearing, rhythm.downbeats, energy);
  const drive = { beats: rhythm.beats, onsets, confidence: confidence.beats };
  const starts = sections.map(({ start }) => start);
  return {
    schema: "score/1",
    durationInSeconds,
    ...rhythm,
    alternatives: rhythm.alternatives.map((other) => ({
      ...other,
      confidence: thousandth(other.confidence),
    })),
    sections: sections.map((part) => ({
      ...part,
      verdict: verdictOf(part, drive),
      confidence: thousandth(part.confidence),
    })),
    energy: { hopInSeconds: ENERGY_HOP, values: energy.map(thousandth) },
    brightness: {
      hopInSeconds: HARMONY_HOP,
      values: brightnessCurve(hearing.harmony).map(thousandth),
    },
    onsets: onsets.map(timed),
    phrases: phrasesOf(hearing, onsets, energy, starts).map(timed),
    silences: silencesOf(energy, durationInSeconds),
    loudness: null,
    overrides: [],
    confidence: {
      tempo: thousandth(confidence.tempo),
      meter: thousandth(confidence.meter),
      beats: thousandth(confidence.beats),
      downbeats: thousandth(confidence.downbeats),
      sections: thousandth(clarity),
    },
  };
};
