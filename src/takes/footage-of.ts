import type { Footage } from "../cut/footage.ts";
import { takeInUse, type Lock } from "./lock.ts";

/** The clips that stand in the film because somebody chose them: what a cut may not outlast. */
export const footageOf = (lock: Lock): Footage =>
  Object.fromEntries(
    Object.entries(lock.clips).flatMap(([shot, takes]) => {
      const clip = takeInUse(takes);
      return clip
        ? [
            [
              shot,
              { durationInFrames: clip.durationInFrames, headInFrames: clip.headInFrames },
            ] as const,
          ]
        : [];
    }),
  );
