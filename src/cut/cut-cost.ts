import type { CutPoint } from "./anchors.ts";
import type { Wish } from "./wishes.ts";

/**
 * What good editing costs, in natural-log units (the negative log of how likely an editor would cut so). Lower is better.
 *
 * - `spread`: standard deviation of log length against the ideal. Shot lengths of edited films are log-normal with a
 *   deviation near their mean (Salt, "Film Style and Technology", 2009); 0.45 keeps a shot within about half to double.
 * - `offDownbeat`, `free`: a cut on a weak beat, and one on no beat at all.
 * - `sceneOffBorder`, `sceneOffDownbeat`: a scene that changes inside a section, or inside a bar.
 * - `heroOffDownbeat`, `heroOffDrop`: a hero moment that misses. High enough to be paid only when nothing else is possible.
 * - `pull`: how far loud music shortens, and quiet music stretches, the ideal.
 */
export const editingCosts = {
  spread: 0.45,
  offDownbeat: 0.45,
  free: 1.5,
  sceneOffBorder: 4,
  sceneOffDownbeat: 2.5,
  heroOffDownbeat: 60,
  heroOffDrop: 200,
  pull: 0.5,
} as const;

/** Cost of `wish`'s shot starting at `from`; `drop` is the frame of the loudest section's first downbeat, or null. */
export const startCost = (wish: Wish, from: CutPoint, drop: number | null): number => {
  const { kind } = from.anchor;
  const onBar = kind === "downbeat" || kind === "start";
  const { hero } = wish.shot.music;
  return (
    (kind === "free" ? editingCosts.free : onBar ? 0 : editingCosts.offDownbeat) +
    (wish.opensScene && from.opens === null ? editingCosts.sceneOffBorder : 0) +
    (wish.opensScene && !onBar ? editingCosts.sceneOffDownbeat : 0) +
    (hero !== "none" && !onBar ? editingCosts.heroOffDownbeat : 0) +
    (hero === "loudest" && drop !== null && from.frame !== drop ? editingCosts.heroOffDrop : 0)
  );
};

/** Cost of `wish`'s shot lasting `durationInFrames` from `from` on. */
export const lengthCost = (wish: Wish, from: CutPoint, durationInFrames: number): number => {
  const ideal = wish.idealInFrames * (1 + editingCosts.pull * (0.5 - from.section.energy));
  const deviation = Math.log(durationInFrames / ideal) / editingCosts.spread;
  return (deviation * deviation) / 2;
};
