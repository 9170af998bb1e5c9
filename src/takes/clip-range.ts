import type { CutShot } from "../cut/cut.ts";

/** Frames that a shot needs: its own, and the handles that its transitions take. */
export const framesNeeded = ({
  durationInFrames,
  handles,
}: Pick<CutShot, "durationInFrames" | "handles">): number =>
  handles.headInFrames + durationInFrames + handles.tailInFrames;

/** Which ends of a shot must meet what stands beside it. */
export type Meets = { readonly first: boolean; readonly last: boolean };

/**
 * Where inside a clip its shot begins (`headInFrames` of the take). A video model makes whole seconds, and seldom as few as a
 * shot needs; what is too long is left away:
 *
 * - at the end, where only the first keyframe must be met, or none;
 * - at the beginning, where only the last one must be: the shot arrives where the next one starts;
 * - at both ends alike, where both must be.
 *
 * A clip shorter than the shot and its handles begins with its first frame after the head handle; the stage holds its last.
 */
export const headOfClip = (
  clipInFrames: number,
  shot: Pick<CutShot, "durationInFrames" | "handles">,
  meets: Meets,
): number => {
  const excess = Math.max(0, clipInFrames - framesNeeded(shot));
  const share = !meets.last ? 0 : meets.first ? 0.5 : 1;
  return shot.handles.headInFrames + Math.round(excess * share);
};
