import type { FrameRange } from "../time/range.ts";

/** Frames from a cut to the caption of its shot: the eye has found the picture, the ear has not lost the beat. */
const afterCut = 4;
/** Frames from the caption's end to the next cut, so that no caption crosses one. */
const beforeNextCut = 4;

/**
 * When a shot's caption is on: from 4 frames after its cut to 4 before the next. A caption belongs to its shot and never
 * crosses a cut; in a shot of fewer than 12 frames it simply stays as long as the shot.
 */
export const captionRange = (shot: FrameRange): FrameRange =>
  shot.durationInFrames < 12
    ? { startInFrames: shot.startInFrames, durationInFrames: shot.durationInFrames }
    : {
        startInFrames: shot.startInFrames + afterCut,
        durationInFrames: shot.durationInFrames - afterCut - beforeNextCut,
      };
