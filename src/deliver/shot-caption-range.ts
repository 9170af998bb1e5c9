import { framesAfterCut, framesBeforeCut } from "../cut/fit-transitions.ts";
import type { StagedShot } from "../takes/resolve-cut.ts";
import type { FrameRange } from "../time/range.ts";
import { captionRange } from "./caption-range.ts";

/** When the caption of one of a film's shots is on, if it has one: see {@link captionRange}. */
export const shotCaptionRange = (
  shots: readonly StagedShot[],
  { index, startInFrames, cut }: StagedShot,
): FrameRange => {
  const before = shots[index - 1]?.cut.transition.frames ?? 0;
  return captionRange(
    { startInFrames, durationInFrames: cut.durationInFrames },
    {
      atStartInFrames: framesAfterCut(before),
      atEndInFrames: framesBeforeCut(cut.transition.frames),
    },
  );
};
