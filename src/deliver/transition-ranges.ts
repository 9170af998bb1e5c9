import { framesBeforeCut } from "../cut/fit-transitions.ts";
import type { Cut } from "../cut/cut.ts";
import { endInFrames, startFrames, type FrameRange } from "../time/range.ts";

/** The transitions of a cut, as the frames in which two shots are seen at once; plain cuts have none. */
export const transitionRanges = (cut: Pick<Cut, "shots">): FrameRange[] => {
  const starts = startFrames(cut.shots.map(({ durationInFrames }) => durationInFrames));
  return cut.shots.slice(0, -1).flatMap(({ transition: { frames } }, index) =>
    frames === 0
      ? []
      : [
          {
            startInFrames: (starts[index + 1] ?? 0) - framesBeforeCut(frames),
            durationInFrames: frames,
          },
        ],
  );
};

/** The transition in whose middle a frame's beginning lies: a film divided there would be divided inside it. */
export const transitionAcross = (
  transitions: readonly FrameRange[],
  frame: number,
): FrameRange | undefined =>
  transitions.find(
    (transition) => transition.startInFrames < frame && frame < endInFrames(transition),
  );
