import { ENERGY_HOP } from "./energy-curve.ts";
import { median } from "./curve.ts";
import { EVIDENCE, type Hearing } from "./hearing.ts";
import { ONSET_HOP } from "./onset-strength.ts";
import type { Onset } from "./pick-onsets.ts";

/** A moment at which a musical phrase begins; strength 0..1. */
export type Phrase = { readonly time: number; readonly strength: number };

/** Attacks either side from which it is taken what is usual. */
const AROUND = 8;
/** Seconds before an attack in which the sound may have sunk, and after it in which it has come. */
const BEFORE = 0.6;
const AFTER = 0.3;
/** Change of chord, in deviations, that counts in full. */
const FULL_CHANGE = 3;
/** What a full rest, a full breath and a full change of chord are worth alone. */
const WORTH = { rest: 0.7, breath: 0.5, change: 0.4 } as const;
/** Weaker beginnings than this are the middle of something. */
const LEAST = 0.4;
/** Phrases are further apart than this, in seconds: of two nearer ones the stronger stays. */
const APART = 1.5;

const unit = (value: number): number => Math.min(1, Math.max(0, value));

/** How much longer the pause before an attack is than is usual around it: two octaves longer is 1. */
const restBefore = (onsets: readonly Onset[], index: number): number => {
  const gap = (at: number) => (onsets[at]?.time ?? 0) - (onsets[at - 1]?.time ?? 0);
  if (index === 0) return 1;
  const from = Math.max(1, index - AROUND);
  const gaps = onsets.slice(from, index + AROUND + 1).map((_, near) => gap(from + near));
  return unit(Math.log2(gap(index) / Math.max(0.01, median(gaps))) / 2);
};

/** How far the sound sinks before a moment, against how loud it is after: a breath. */
const breathBefore = (energy: readonly number[], time: number): number => {
  const frame = (seconds: number) => Math.max(0, Math.round(seconds / ENERGY_HOP));
  const before = energy.slice(frame(time - BEFORE), frame(time) + 1);
  const after = Math.max(...energy.slice(frame(time), frame(time + AFTER) + 1), 1e-3);
  return unit(1 - Math.min(after, ...before) / after);
};

/** Of neighbours nearer than {@link APART} only the strongest stays. */
const thinned = (phrases: readonly Phrase[]): Phrase[] => {
  const kept: Phrase[] = [];
  for (const phrase of phrases.toSorted((a, b) => b.strength - a.strength || a.time - b.time)) {
    if (kept.every(({ time }) => Math.abs(time - phrase.time) >= APART)) kept.push(phrase);
  }
  return kept.toSorted((a, b) => a.time - b.time);
};

/**
 * Where phrases begin: attacks after a longer pause than usual (the local boundary detection of Cambouropoulos 2001, on the
 * grouping rules of Lerdahl and Jackendoff 1983), after a deeper breath than usual, and with a new chord, their chances taken as
 * independent. `sectionStarts` (seconds) are phrases of full strength.
 */
export const phrasesOf = (
  hearing: Hearing,
  onsets: readonly Onset[],
  energy: readonly number[],
  sectionStarts: readonly number[],
): Phrase[] => {
  const chord = hearing.evidence[EVIDENCE.chord];
  const breaths = onsets.map(({ time }) => breathBefore(energy, time));
  const heard = onsets.map((onset, index) => {
    const usual = median(breaths.slice(Math.max(0, index - AROUND), index + AROUND + 1));
    const breath = Math.max(0, (breaths[index] ?? 0) - usual);
    const change = unit((chord?.[Math.round(onset.time / ONSET_HOP)] ?? 0) / FULL_CHANGE);
    const doubt =
      (1 - WORTH.rest * restBefore(onsets, index)) *
      (1 - WORTH.breath * breath) *
      (1 - WORTH.change * change);
    return { time: onset.time, strength: 1 - doubt };
  });
  const starts = sectionStarts.map((time) => ({ time, strength: 1 }));
  return thinned([...starts, ...heard.filter(({ strength }) => strength >= LEAST)]);
};
