import { movingMean } from "./curve.ts";
import { ONSET_HOP } from "./onset-strength.ts";

/** A moment where sound begins. */
export type Onset = {
  /** Seconds. */
  readonly time: number;
  /** 0..1 against the song's strongest. */
  readonly strength: number;
};

/** Frames either way in which an onset is the largest value. */
const ALONE = 3;
/** Frames either way of the local mean that an onset rises above. */
const AROUND = 10;
/** How far it rises, as a share of the song's strongest rise. */
const RISE = 0.05;
/** Rises below this (summed log magnitude) are noise however quiet the rest is. */
const AUDIBLE = 1;

const isPeak = (curve: Float32Array, frame: number): boolean => {
  const value = curve[frame] ?? 0;
  for (let near = frame - ALONE; near <= frame + ALONE; near += 1) {
    const other = curve[near] ?? 0;
    if (other > value || (other === value && near < frame)) return false;
  }
  return true;
};

/** Peaks of onset strength that stand out from their surroundings (peak picking of Böck, Krebs and Schedl 2012). */
export const pickOnsets = (strength: Float32Array): Onset[] => {
  const strongest = strength.reduce((best, value) => Math.max(best, value), 0);
  const around = movingMean(strength, AROUND);
  const threshold = Math.max(AUDIBLE, RISE * strongest);
  const onsets: Onset[] = [];
  strength.forEach((value, frame) => {
    if (value - (around[frame] ?? 0) < threshold || !isPeak(strength, frame)) return;
    onsets.push({ time: frame * ONSET_HOP, strength: value / strongest });
  });
  return onsets;
};
