import type { FrameRange } from "../../../src/time/range.ts";
import { smoothStep } from "../../../src/picture/numbers.ts";

/** Frames a caption takes to come and to go; half as long in very short shots. */
const fadeIn = 10;
const fadeOut = 7;

/** How far a caption has come, 0..1, `late` frames behind its first line; 0 outside its range. */
export const captionLight = (range: FrameRange, frame: number, late = 0): number => {
  const since = frame - range.startInFrames - late;
  const left = range.startInFrames + range.durationInFrames - frame;
  const pace = Math.min(1, range.durationInFrames / (3 * (fadeIn + fadeOut)));
  return Math.min(smoothStep(-1, fadeIn * pace, since), smoothStep(0, fadeOut * pace, left));
};
