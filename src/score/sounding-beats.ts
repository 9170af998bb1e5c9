import { ENERGY_HOP } from "./energy-curve.ts";
import { AUDIBLE } from "./silences.ts";

/** A beat may lie this many seconds outside the sound: an attack's rise, rounding. */
const MARGIN = 0.1;

/** Beats and downbeats in seconds, within the sound. */
export type SoundingBeats = { readonly beats: number[]; readonly downbeats: number[] };

/**
 * Drops beats that were counted into silence before the music or after it. `downbeats` are indices into `beats`; the answer
 * has times for both, so that every downbeat is one of the beats to the last digit.
 */
export const soundingBeats = (
  beats: readonly number[],
  downbeats: readonly number[],
  energy: readonly number[],
): SoundingBeats => {
  const first = energy.findIndex((value) => value > AUDIBLE) * ENERGY_HOP - MARGIN;
  const last = energy.findLastIndex((value) => value > AUDIBLE) * ENERGY_HOP + MARGIN;
  const sounding = (time: number | undefined): time is number =>
    time !== undefined && time >= Math.max(0, first) && time <= last;
  return {
    beats: beats.filter(sounding),
    downbeats: downbeats.map((index) => beats[index]).filter(sounding),
  };
};
