import { alternativesTo } from "./alternatives.ts";
import { attackTimes } from "./attack-times.ts";
import { findBars } from "./bars.ts";
import { choosePulse, type Pulse } from "./choose-pulse.ts";
import type { Signal } from "./clean-signal.ts";
import type { Hearing } from "./hearing.ts";
import { ONSET_HOP } from "./onset-strength.ts";
import type { Onset } from "./pick-onsets.ts";
import { pulseClarity } from "./pulse-clarity.ts";
import type { Score } from "./score.ts";
import { soundingBeats } from "./sounding-beats.ts";
import { straightenBeats } from "./straighten-beats.ts";
import { stretchesOf } from "./stretches.ts";
import { subdivisionOf } from "./subdivision.ts";
import { tempoOf } from "./tempo-of.ts";
import { tenthOfMilliseconds } from "./tenth-of-milliseconds.ts";

/** Beats, bars and what is believed of them. */
export type Rhythm = Pick<
  Score,
  "tempo" | "meter" | "subdivision" | "alternatives" | "stretches" | "beats" | "downbeats"
> & { readonly confidence: Omit<Score["confidence"], "sections"> };

/** The rhythm of what nobody can tap along to. */
export const NO_RHYTHM: Rhythm = {
  tempo: 0,
  meter: 0,
  subdivision: 2,
  alternatives: [],
  stretches: [],
  beats: [],
  downbeats: [],
  confidence: { tempo: 0, meter: 0, beats: 0, downbeats: 0 },
};

/** Fewer attacks than this do not make a beat. */
const FEWEST_ONSETS = 3;
const FEWEST_BEATS = 2;

/** A margin of evidence as a share of belief: 0 for none, near 1 for plenty. */
const sureness = (margin: number): number => 1 - Math.exp(-2 * margin);

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
  const firstHeard = times.indexOf(heard.beats[0] ?? 0);
  const tempo = tempoOf(heard.beats);
  return {
    tempo,
    meter: bars.meter,
    subdivision: subdivisionOf(hearing, pulse.beats),
    alternatives: alternativesTo(
      tempo,
      pulse.others.map((other) => ({ ...other, belief: other.belief * clarity })),
    ),
    stretches: stretchesOf(heard.beats, bars.meters.slice(firstHeard)),
    ...heard,
    confidence: {
      tempo: pulse.tempoBelief * clarity,
      meter: pulse.tempoBelief * clarity * sureness(bars.meterMargin),
      beats: pulse.belief * clarity,
      downbeats: pulse.belief * clarity * sureness(bars.margin),
    },
  };
};

/** Tempo, meter, beats and bars of a signal; {@link NO_RHYTHM} when there is too little to tap along to. */
export const rhythmIn = (
  signal: Signal,
  hearing: Hearing,
  energy: readonly number[],
  onsets: readonly Onset[],
): Rhythm => {
  const pulse = onsets.length < FEWEST_ONSETS ? null : choosePulse(hearing);
  return pulse === null ? NO_RHYTHM : rhythmOf(signal, hearing, energy, pulse);
};
