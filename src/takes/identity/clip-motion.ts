import { meanDifference } from "./mean-difference.ts";
import { lumaAt, type Pixels } from "./pixels.ts";

/** A mean difference between neighbours below this is no change at all; what is drawn anew, even of a still thing, has grain. */
const still = 0.2;

/** Between neighbours from this on, and four times what is around it, it is a cut. */
const cutFrom = 18;

/** What moves wrongly in a clip. */
export type ClipMotion = {
  /** Longest run of frames that are all the same: a freeze. 1 where every frame differs. */
  readonly longestStill: number;
  /** First frames after a cut inside the clip. */
  readonly cuts: readonly number[];
  /** Mean swing of the whole picture's brightness against its own drift, 0 to 255; from 1.5 on it flickers. */
  readonly flicker: number;
};

/** From this swing on a clip flickers; see {@link ClipMotion}. */
export const flickerFrom = 1.5;

/** Looks through a clip's small frames (all of one size) for freezes, cuts and flicker. A freeze is the same frame again and again. */
export const clipMotion = (frames: readonly Pixels[]): ClipMotion => {
  const steps = frames.slice(1).map((frame, index) => {
    const before = frames[index];
    return before ? meanDifference(before, frame) : 0;
  });
  const lengths = steps.reduce<number[]>(
    (runs, step) => [
      ...runs.slice(0, -1),
      ...(step < still ? [(runs.at(-1) ?? 1) + 1] : [runs.at(-1) ?? 1, 1]),
    ],
    [1],
  );
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const cuts = steps.flatMap((step, index) =>
    step >= cutFrom && step >= 4 * Math.max(usual, 1) ? [index + 1] : [],
  );
  return { longestStill: Math.max(...lengths), cuts, flicker: flickerOf(frames, new Set(cuts)) };
};

/** Mean of how far each frame's brightness lies from the middle of its neighbours'; frames beside a cut do not count. */
const flickerOf = (frames: readonly Pixels[], cuts: ReadonlySet<number>): number => {
  const light = frames.map(meanLuma);
  const swings = light.flatMap((now, index) => {
    const [before, after] = [light[index - 1], light[index + 1]];
    if (before === undefined || after === undefined || cuts.has(index) || cuts.has(index + 1))
      return [];
    return [Math.abs(now - (before + after) / 2)];
  });
  return swings.reduce((sum, swing) => sum + swing, 0) / Math.max(1, swings.length);
};

const meanLuma = (pixels: Pixels): number => {
  const count = pixels.width * pixels.height;
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += lumaAt(pixels, index);
  return sum / count;
};
