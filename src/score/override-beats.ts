import { median } from "./curve.ts";
import type { ScoreOverrides } from "./overrides.ts";
import type { Score } from "./score.ts";

/** How far a tapped beat may lie from the attack that is meant, in seconds. */
const REACH = 0.07;
/** Beats further apart than this many usual intervals have a pause between them. */
const PAUSE = 1.8;

/** The strongest attack within reach of a tap, nearer ones before further ones; the tap itself where nothing sounds. */
const snapped = (tap: number, onsets: Score["onsets"]): number => {
  let best = tap;
  let most = 0;
  for (const { time, strength } of onsets) {
    const distance = Math.abs(time - tap);
    if (distance > REACH) continue;
    const worth = strength * (1 - distance / (2 * REACH));
    if (worth <= most) continue;
    most = worth;
    best = time;
  }
  return best;
};

/** Tapped beats, on the attacks they mean; two taps that mean one attack stay apart as they were tapped. */
export const tapped = (taps: readonly number[], onsets: Score["onsets"]): number[] => {
  const found = taps.map((tap) => snapped(tap, onsets));
  const clashes = (index: number) =>
    (found[index] ?? 0) <= (found[index - 1] ?? -1) ||
    (found[index + 1] ?? Number.POSITIVE_INFINITY) <= (found[index] ?? 0);
  return found.map((time, index) => (clashes(index) ? (taps[index] ?? time) : time));
};

/** A beat more in the middle between any two, but not in pauses. */
export const doubled = (beats: readonly number[]): number[] => {
  const usual = median(beats.slice(1).map((beat, index) => beat - (beats[index] ?? beat)));
  return beats.flatMap((beat, index) => {
    const next = beats[index + 1];
    return next === undefined || next - beat > PAUSE * usual ? [beat] : [beat, (beat + next) / 2];
  });
};

/** Every second beat, of the two ways the one that keeps more downbeats. */
export const halved = (beats: readonly number[], downbeats: readonly number[]): number[] => {
  const opening = new Set(downbeats);
  const ways = [0, 1].map((from) => beats.filter((_, index) => index % 2 === from));
  const kept = ways.map((way) => way.filter((beat) => opening.has(beat)).length);
  return ((kept[1] ?? 0) > (kept[0] ?? 0) ? ways[1] : ways[0]) ?? [];
};

/** Beats at another tempo. */
export const atTempo = (
  beats: readonly number[],
  downbeats: readonly number[],
  tempo: ScoreOverrides["tempo"],
): number[] => {
  if (tempo === null) return [...beats];
  return tempo === "double" ? doubled(beats) : halved(beats, downbeats);
};
