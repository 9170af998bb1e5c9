import { differenceHash, hashDistance } from "./difference-hash.ts";
import { meanDifference } from "./mean-difference.ts";
import type { Pixels } from "./pixels.ts";

/** From this mean difference on two pictures count as having nothing in common; see {@link meanDifference}. */
const unrelated = 64;

/**
 * How alike two pictures look from afar, 0 to 1: half of it shapes (difference hash, 32 of 64 bits off counts as none), half
 * where which colour lies (mean difference over 64 by 36 cells).
 */
export const likeness = (a: Pixels, b: Pixels): number => {
  const shapes = 1 - Math.min(1, hashDistance(differenceHash(a), differenceHash(b)) / 32);
  const colours = 1 - Math.min(1, meanDifference(a, b) / unrelated);
  return (shapes + colours) / 2;
};

/** A thing that was asked for, and how like what came is to what was wanted. */
export type Likely<T> = { readonly of: T; readonly likeness: number };

/** Least likeness to be taken for what was asked, and by how much it must be ahead of the next. */
export const likelyEnough = { least: 0.72, ahead: 0.08 } as const;

/**
 * The one that is meant: the most alike, if it is alike enough and well ahead of the next; else those that it could be, the most
 * alike first (none where nothing is alike enough).
 */
export const chooseLikely = <T>(
  all: readonly Likely<T>[],
): { readonly chosen: T } | { readonly between: readonly Likely<T>[] } => {
  const able = all
    .filter((one) => one.likeness >= likelyEnough.least)
    .toSorted((a, b) => b.likeness - a.likeness);
  const [best, next] = able;
  if (!best) return { between: [] };
  const close = able.filter((one) => best.likeness - one.likeness < likelyEnough.ahead);
  return next && close.length > 1 ? { between: close } : { chosen: best.of };
};
