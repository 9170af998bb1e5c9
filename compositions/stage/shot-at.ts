import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import { containsFrame } from "../../src/time/range.ts";

/** The shot whose own frames (handles excluded) hold `frame` of the film, or null outside the film. */
export const shotAt = (shots: readonly StagedShot[], frame: number): StagedShot | null =>
  shots.find(({ startInFrames, cut: { durationInFrames } }) =>
    containsFrame({ startInFrames, durationInFrames }, frame),
  ) ?? null;
