import type { FrameRange } from "../time/range.ts";

/** Frames from a cut to the caption of its shot: the eye has found the picture, the ear has not lost the beat. */
const afterCut = 4;
/** Frames from the caption's end to the next cut, so that no caption crosses one. */
const beforeNextCut = 4;
/** A caption gives way to a transition that takes no more frames of its shot than this; a longer one would leave too little of it to read. */
const givesWayTo = 8;

/** How many frames of a shot the transitions at its two ends take; 0 where it begins or ends by a plain cut. */
export type TransitionsOfShot = {
  readonly atStartInFrames: number;
  readonly atEndInFrames: number;
};

const keptClear = (leastInFrames: number, transitionInFrames: number): number =>
  transitionInFrames > givesWayTo ? leastInFrames : Math.max(leastInFrames, transitionInFrames);

/**
 * When a shot's caption is on: from 4 frames after its cut to 4 before the next; where a transition takes up to 8 frames of the
 * shot, until that begins or from where it is over, so that words stand on one picture. A caption belongs to its shot and
 * never crosses a cut; in a shot of fewer than 12 frames it simply stays as long as the shot.
 */
export const captionRange = (
  { startInFrames, durationInFrames }: FrameRange,
  { atStartInFrames, atEndInFrames }: TransitionsOfShot,
): FrameRange => {
  if (durationInFrames < 12) return { startInFrames, durationInFrames };
  const before = keptClear(afterCut, atStartInFrames);
  const after = keptClear(beforeNextCut, atEndInFrames);
  return {
    startInFrames: startInFrames + before,
    durationInFrames: durationInFrames - before - after,
  };
};
