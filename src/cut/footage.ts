import type { PlannedShot } from "./planned-shot.ts";

/** A clip that somebody chose for a shot, in frames of the film. */
export type Clip = {
  /** All it holds, handles included. */
  readonly durationInFrames: number;
  /** Frames before the shot's own first frame. */
  readonly headInFrames: number;
};

/** Chosen clips by the ids of their shots. Shots that are drawn anew for every cut are not in it. */
export type Footage = Readonly<Record<string, Clip>>;

/**
 * How many frames of its own a shot can show at full speed: what its clip holds after the head, less the tail that the
 * transition it leaves by asks for. Infinite where no clip was chosen; at least 1.
 */
export const usableFrames = (shot: PlannedShot, footage: Footage): number => {
  const clip = footage[shot.id];
  if (!clip) return Number.POSITIVE_INFINITY;
  const { kind, frames } = shot.transition;
  const tail = kind === "cut" ? 0 : Math.ceil(frames / 2);
  return Math.max(1, clip.durationInFrames - clip.headInFrames - tail);
};
