import type { ClipTake } from "../takes/lock.ts";
import { toSeconds } from "../time/rounding.ts";

/** How a clip lies under its shot when it is played at a speed (1 as it was made, 0.5 half as fast). In frames of the film. */
export type PlayedClip = {
  /** From the clip's first frame to the shot's first. */
  readonly leadInFrames: number;
  /** At least 1. */
  readonly durationInFrames: number;
};

/** What is asked of a clip that lies under a shot. */
type Lying = Pick<ClipTake, "headInFrames" | "durationInFrames">;

/** Lays a clip under its shot so that its frame `headInFrames` is the shot's first. */
export const playedClip = (clip: Lying, speed: number): PlayedClip => ({
  leadInFrames: Math.round(clip.headInFrames / speed),
  durationInFrames: Math.max(1, Math.floor(clip.durationInFrames / speed)),
});

/** Seconds into a clip of what is seen of it in frame `frame` of its shot; before its first frame and after its last these are held. */
export const clipSecondsAt = (clip: Lying, speed: number, frame: number, fps: number): number => {
  const { leadInFrames, durationInFrames } = playedClip(clip, speed);
  const played = Math.min(Math.max(0, leadInFrames + frame), durationInFrames - 1);
  return toSeconds(played * speed, fps);
};
