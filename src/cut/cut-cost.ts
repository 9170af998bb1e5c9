import type { CutPoint } from "./anchors.ts";
import type { Wish } from "./wishes.ts";

/**
 * What good editing costs, in natural-log units (the negative log of how likely an editor would cut so). Lower is better; a
 * cut's cost is the sum over its shots, and {@link bestPath} finds the cheapest. What may never happen (a shot outside its
 * limits, another order, a gap) is no cost: the search does not offer it.
 *
 * How long:
 * - `spread`: standard deviation of log length against the ideal. Shot lengths of edited films are log-normal with a
 *   deviation near their mean (Salt, "Film Style and Technology", 2009); 0.45 keeps a shot within about half to double.
 * - `pull`: how far loud music shortens, and quiet music stretches, the ideal (Cutting, "The evolution of pace in popular
 *   movies", 2016: climaxes are cut fastest).
 * - `overlong`: for a shot held beyond its longest because the song is too long, times the log of how far.
 *
 * On which moment:
 * - `weakBeat`, `strongBeat`: a cut on a weak beat, and on the strong beat in the middle of a bar; a downbeat is free (metrical
 *   accents: Lerdahl and Jackendoff, "A Generative Theory of Tonal Music", 1983).
 * - `free`: a cut on no beat at all.
 * - `offPhrase`: in sections that are cut on phrases, a cut inside one.
 * - `throughBorder`: a shot that stays while the song turns to another section; the change that is heard wants one that is seen
 *   (Murch, "In the Blink of an Eye", 2001, on rhythm; Vernallis, "Experiencing Music Video", 2004, on form).
 * - `insideWord`: a cut while a word is sung, at its middle; less towards its ends.
 *
 * What begins there:
 * - `sceneOffBorder`, `sceneOffDownbeat`: a scene that changes inside a section, or inside a bar.
 * - `heroOffDownbeat`, `heroOffDrop`: a hero moment that misses. High enough to be paid only when nothing else is possible.
 *
 * Rhythm:
 * - `machineGun`: for the third shot in a row of one length and each one after it, growing with the square of their number. Salt's
 *   and Cutting's films have no such runs; a viewer hears them as a metronome.
 * - `sameLength`: how near two lengths are when they count as one (as a share).
 */
export const editingCosts = {
  spread: 0.45,
  pull: 0.5,
  overlong: 3,
  weakBeat: 1,
  strongBeat: 0.35,
  free: 1.5,
  offPhrase: 0.35,
  throughBorder: 0.8,
  insideWord: 1.5,
  sceneOffBorder: 6,
  sceneOffDownbeat: 2.5,
  heroOffDownbeat: 60,
  heroOffDrop: 200,
  machineGun: 0.08,
  sameLength: 0.06,
} as const;

/** Cost of cutting at a moment, whatever begins there. `insideWord` is how deep inside a sung word it lies, 0..1. */
export const momentCost = (point: CutPoint, insideWord: number): number => {
  const { kind } = point.anchor;
  const accent =
    kind === "downbeat" || kind === "start" || kind === "phrase"
      ? 0
      : kind === "free"
        ? editingCosts.free
        : point.isStrong
          ? editingCosts.strongBeat
          : editingCosts.weakBeat;
  const isInsidePhrase =
    point.section.verdict === "phrase" && !point.isPhrase && point.opens === null;
  return (
    accent +
    (isInsidePhrase && kind !== "start" ? editingCosts.offPhrase : 0) +
    editingCosts.insideWord * insideWord
  );
};

/** Cost of `wish`'s shot beginning at `from`; `drop` is the frame of the loudest section's first downbeat, or null. */
export const startCost = (wish: Wish, from: CutPoint, drop: number | null): number => {
  const { kind } = from.anchor;
  const onBar = kind === "downbeat" || kind === "start";
  const { hero } = wish.shot.music;
  return (
    (wish.opensScene && from.opens === null ? editingCosts.sceneOffBorder : 0) +
    (wish.opensScene && !onBar && !from.isPhrase ? editingCosts.sceneOffDownbeat : 0) +
    (hero !== "none" && !onBar ? editingCosts.heroOffDownbeat : 0) +
    (hero === "loudest" && drop !== null && from.frame !== drop ? editingCosts.heroOffDrop : 0)
  );
};

/** By how much a section's energy shortens (below 1) or stretches (above 1) what a shot would like to last. */
export const paceOf = (point: CutPoint): number =>
  1 + editingCosts.pull * (0.5 - point.section.energy);

/** Cost of a length, from the logarithms of the length, of the ideal at that moment, and of the longest that was written. */
export const lengthCost = (logLength: number, logIdeal: number, logLongest: number): number => {
  const deviation = (logLength - logIdeal) / editingCosts.spread;
  const over = logLength - logLongest;
  return (deviation * deviation) / 2 + (over > 1e-9 ? editingCosts.overlong * over : 0);
};

/** Whether two lengths count as one. */
export const isSameLength = (a: number, b: number): boolean =>
  Math.abs(a - b) <= editingCosts.sameLength * Math.max(a, b);

/** Cost of the `run`-th shot in a row of one length (1 = the first). */
export const runCost = (run: number): number =>
  run < 3 ? 0 : editingCosts.machineGun * Math.min(run - 2, 8) ** 2;
