import type { ReelItem } from "../../../src/takes/reel.ts";

/** A clip from one keyframe to another on its own, for trials: first take, no handles, its move fastest in the middle. */
export const plainClip = (
  first: string,
  last: string | null,
  {
    durationInFrames,
    clockInSeconds,
  }: { readonly durationInFrames: number; readonly clockInSeconds: number },
): ReelItem => ({
  kind: "clip",
  first,
  last,
  headInFrames: 0,
  durationInFrames,
  tailInFrames: 0,
  peak: 0.5,
  clockInSeconds,
  take: 1,
});
