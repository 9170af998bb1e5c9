import type { PlannedShot } from "./planned-shot.ts";
import type { CutShot } from "./cut.ts";
import { usableFrames, type Footage } from "./footage.ts";

/**
 * How a shot's chosen clip fills the shot: at full speed where it is long enough; else slower, down to the storyboard's
 * `stretch`; what is still missing, its last picture stands. Shots drawn anew for every cut are never slowed.
 */
export const playOfShot = (
  shot: PlannedShot,
  durationInFrames: number,
  footage: Footage,
): CutShot["play"] => {
  const there = usableFrames(shot, footage);
  if (there >= durationInFrames) return { speed: 1, holdInFrames: 0 };
  const speed = Math.max(1 / shot.music.stretch, there / durationInFrames, 0.25);
  const shown = Math.floor(there / speed + 1e-9);
  return {
    speed: Math.round(speed * 10_000) / 10_000,
    holdInFrames: Math.max(0, durationInFrames - shown),
  };
};
