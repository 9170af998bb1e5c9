import { attackTimes } from "./attack-times.ts";
import { findBars } from "./bars.ts";
import { choosePulse, type Pulse } from "./choose-pulse.ts";
import { cleanSignal, type Signal } from "./clean-signal.ts";
import { ENERGY_HOP, energyCurve } from "./energy-curve.ts";
import { findSections } from "./find-sections.ts";
import { hear, type Hearing } from "./hearing.ts";
import { pulseClarity } from "./pulse-clarity.ts";
import { ONSET_HOP } from "./onset-strength.ts";
import { pickOnsets, type Onset } from "./pick-onsets.ts";
import type { Score } from "./score.ts";
import { soundingBeats } from "./sounding-beats.ts";
import { straightenBeats } from "./straighten-beats.ts";
import { tempoOf } from "./tempo-of.ts";

/** Beats, bars and what is believed of them. */
type Rhythm = Pick<Score, "tempo" | "meter" | "beats" | "downbeats"> & {
  readonly confidence: Pick<Score["confidence"], "tempo" | "beats" | "downbeats">;
};

const NO_RHYTHM: Rhythm = {
  tempo: 0,
  meter: 0,
  beats: [],
  downbeats: [],
  confidence: { tempo: 0, beats: 0, downbeats: 0 },
};

/** Fewer attacks than this do not make a beat. */
const FEWEST_ONSETS = 3;
const FEWEST_BEATS = 2;

const tenthOfMilliseconds = (seconds: number): number => Math.round(seconds * 1e4) / 1e4;
const thousandth = (value: number): number =>
  Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;

const rhythmOf = (
  signal: Signal,
  hearing: Hearing,
  energy: readonly number[],
  pulse: Pulse,
): Rhythm => {
  const bars = findBars(pulse.downbeatOdds);
  const attacks = attackTimes(
    signal,
    pulse.beats.map((beat) => beat * ONSET_HOP),
  );
  const times = straightenBeats(attacks).map(tenthOfMilliseconds);
  const heard = soundingBeats(times, bars.downbeats, energy);
  if (heard.beats.length < FEWEST_BEATS) return NO_RHYTHM;
  const clarity = pulseClarity(hearing, pulse.beats);
  return {
    tempo: tempoOf(heard.beats),
    meter: bars.meter,
    ...heard,
    confidence: {
      tempo: pulse.tempoBelief * clarity,
      beats: pulse.belief * clarity,
      downbeats: pulse.belief * clarity * (1 - Math.exp(-2 * bars.margin)),
    },
  };
};

const rhythmIn = (
  signal: Signal,
  hearing: Hearing,
  energy: readonly number[],
  onsets: readonly Onset[],
): Rhythm => {
  const pulse = onsets.length < FEWEST_ONSETS ? null : choosePulse(hearing);
  return pulse === null ? NO_RHYTHM : rhythmOf(signal, hearing, energy, pulse);
};

const silentScore = (durationInSeconds: number): Score => ({
  schema: "score/1",
  durationInSeconds,
  ...NO_RHYTHM,
  sections: [{ start: 0, end: durationInSeconds, energy: 0, label: "A" }],
  energy: {
    hopInSeconds: ENERGY_HOP,
    values: Array.from({ length: Math.floor(durationInSeconds / ENERGY_HOP) + 1 }, () => 0),
  },
  onsets: [],
  confidence: { tempo: 0, beats: 0, downbeats: 0, sections: 0 },
});

/**
 * Hears a song as an editor does: tempo, meter, beats, downbeats, onsets, loudness and sections, each with how far to trust
 * it. `samples` is mono audio of any level (usually -1..1; NaN and infinities count as 0) at `sampleRate` Hz, 8000 or more.
 * Deterministic; gain and DC do not matter. An empty recording counts as one sample of silence.
 */
export const analyseScore = (samples: Float32Array, sampleRate: number): Score => {
  const durationInSeconds = Math.max(1, samples.length) / sampleRate;
  const signal = cleanSignal(samples, sampleRate);
  if (signal.silent) return silentScore(durationInSeconds);
  const hearing = hear(signal);
  const energy = energyCurve(signal);
  const onsets = pickOnsets(hearing.onsets.all);
  const { confidence, ...rhythm } = rhythmIn(signal, hearing, energy, onsets);
  const { sections, clarity } = findSections(hearing, rhythm.downbeats, energy);
  return {
    schema: "score/1",
    durationInSeconds,
    ...rhythm,
    sections: [...sections],
    energy: { hopInSeconds: ENERGY_HOP, values: energy.map(thousandth) },
    onsets: onsets.map(({ time, strength }) => ({
      time: tenthOfMilliseconds(time),
      strength: thousandth(strength),
    })),
    confidence: {
      tempo: thousandth(confidence.tempo),
      beats: thousandth(confidence.beats),
      downbeats: thousandth(confidence.downbeats),
      sections: thousandth(clarity),
    },
  };
};
