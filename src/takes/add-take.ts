import { takeInUse, type Takes } from "./lock.ts";

type Judged = {
  readonly take: number;
  readonly verdict: { readonly kind: "approved" | "rejected" } | null;
};

/** The number the next take gets: one more than the highest there is, rejected ones included. */
export const nextTake = (takes: Takes<{ readonly take: number }> | undefined): number =>
  Math.max(0, ...(takes?.takes ?? []).map(({ take }) => take)) + 1;

/**
 * The takes with one more. It stands in the film from now on, unless the one that stands there was approved by a person: then
 * it waits to be chosen.
 */
export const withCandidate = <T extends Judged>(
  takes: Takes<T> | undefined,
  made: T,
): { use: number; takes: T[] } => {
  const standing = takeInUse(takes);
  const all = [...(takes?.takes ?? []), made];
  return { use: standing?.verdict?.kind === "approved" ? standing.take : made.take, takes: all };
};

/**
 * Where a clip of another length than its shot begins: how many of its frames lie before the shot's own first frame. A clip that
 * is long enough fills the head handle too; else its first frame stands at the shot's first, and the stage holds it before.
 */
export const headOfClip = (
  clipFrames: number,
  shot: {
    readonly durationInFrames: number;
    readonly headInFrames: number;
    readonly tailInFrames: number;
  },
): number =>
  Math.min(shot.headInFrames, Math.max(0, clipFrames - shot.durationInFrames - shot.tailInFrames));
