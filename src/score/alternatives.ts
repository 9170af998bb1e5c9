import type { Alternative } from "./score.ts";

/** A way to tap along with the share of belief in it. */
export type Believed = { readonly tempo: number; readonly belief: number };

const LIMIT = 3;
/** Less than this share of belief is no alternative. */
const LEAST = 0.01;
/** Tempi nearer than this ratio are the same. */
const SAME = 0.04;

const isNear = (ratio: number, wanted: number): boolean => Math.abs(ratio / wanted - 1) <= SAME;

const relationOf = (ratio: number): Alternative["relation"] => {
  if (isNear(ratio, 1)) return "off-beat";
  if (isNear(ratio, 2)) return "double";
  return isNear(ratio, 0.5) ? "half" : "other";
};

/**
 * What else people could tap: the readings that were not chosen, one a tempo, the likeliest first. `others` must not hold
 * the chosen one; `chosen` is its tempo.
 */
export const alternativesTo = (chosen: number, others: readonly Believed[]): Alternative[] => {
  const kept: Alternative[] = [];
  for (const { tempo, belief } of others.toSorted((a, b) => b.belief - a.belief)) {
    const known = kept.some((other) => isNear(other.tempo / tempo, 1));
    if (belief < LEAST || known || kept.length === LIMIT) continue;
    kept.push({ tempo, relation: relationOf(tempo / chosen), confidence: belief });
  }
  return kept;
};
