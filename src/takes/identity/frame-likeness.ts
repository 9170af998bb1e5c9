import { meanDifference } from "./mean-difference.ts";
import type { Pixels } from "./pixels.ts";

/**
 * Mean difference of a clip's first or last frame from its keyframe up to which it counts as honoured, and from which on the
 * frame has nothing to do with it. Between them a person looks. Two keyframes of one shot can lie 4 to 12 apart, two of
 * different shots mostly more than 24.
 */
export const frameLimits = { honoured: 12, unrelated: 24 } as const;

/** How a frame of a clip keeps to the keyframe it was to be: mean difference 0 to 255, and what that means. */
export type FrameMatch = {
  readonly difference: number;
  readonly verdict: "honoured" | "drifted" | "unrelated";
};

/** Compares a frame with its keyframe. Either may have any size. */
export const frameMatch = (frame: Pixels, keyframe: Pixels): FrameMatch => {
  const difference = Math.round(meanDifference(frame, keyframe) * 10) / 10;
  return {
    difference,
    verdict:
      difference <= frameLimits.honoured
        ? "honoured"
        : difference <= frameLimits.unrelated
          ? "drifted"
          : "unrelated",
  };
};
