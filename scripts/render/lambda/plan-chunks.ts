import type { LambdaTrouble } from "./render-trouble.ts";

/** How a film's frames are shared among functions: each draws `framesEach`, the last one what is left. */
export type ChunkPlan = { readonly framesEach: number; readonly chunks: number };

/** Remotion's own least: fewer frames are not worth a function. */
const leastFrames = 5;

/** Below this a function spends more time opening its browser than drawing. Frames. */
const worthwhile = 20;

const planOf = (frames: number, framesEach: number): ChunkPlan => {
  const each = Math.min(frames, Math.max(leastFrames, Math.ceil(framesEach)));
  return { framesEach: each, chunks: Math.ceil(frames / each) };
};

/** Shares `frames` among at most `functions`, in pieces that are worth a function each. */
export const planChunks = (frames: number, functions: number): ChunkPlan =>
  planOf(frames, Math.max(worthwhile, frames / Math.max(1, functions)));

/** The same in pieces of a size that a person chose. Null when that takes more functions than there are. */
export const planChunksOf = (
  frames: number,
  framesEach: number,
  functions: number,
): ChunkPlan | null => {
  const plan = planOf(frames, framesEach);
  return plan.chunks <= functions ? plan : null;
};

/**
 * How to try again after a render broke: with half the functions where there were too many at once; in half the pieces where
 * one was too slow or too large for its memory, as far as there are functions. Null when that changes nothing.
 */
export const planAgain = (
  plan: ChunkPlan,
  frames: number,
  trouble: LambdaTrouble,
  functions: number,
): ChunkPlan | null => {
  switch (trouble) {
    case "concurrency":
      return plan.chunks > 1 ? planOf(frames, plan.framesEach * 2) : null;
    case "time-out":
    case "exit": {
      const smaller = planOf(frames, Math.max(plan.framesEach / 2, frames / functions));
      // A process that died by chance may live in the same plan; one that was too slow will be too slow again.
      return smaller.chunks > plan.chunks || trouble === "exit" ? smaller : null;
    }
    case "component":
    case "unknown":
      return null;
    default:
      return trouble satisfies never;
  }
};
