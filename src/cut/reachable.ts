import type { Wish } from "./wishes.ts";

/** Frames a shot may start on, both ends included; empty when `last` lies before `first`. */
export type Band = { readonly first: number; readonly last: number };

/** Earliest and latest frame each shot may start on, by the limits of the shots before and after it. */
export const reachable = (shotWishes: readonly Wish[], totalInFrames: number): Band[] => {
  let [first, last] = [0, 0];
  const fromStart = shotWishes.map((wish) => {
    const band = { first, last };
    first += wish.shortestInFrames;
    last += wish.longestInFrames;
    return band;
  });
  let [least, most] = [0, 0];
  const fromEnd = shotWishes
    .toReversed()
    .map((wish) => {
      least += wish.shortestInFrames;
      most += wish.longestInFrames;
      return { first: totalInFrames - most, last: totalInFrames - least };
    })
    .toReversed();
  return fromStart.map((band, index) => ({
    first: Math.max(band.first, fromEnd[index]?.first ?? 0),
    last: Math.min(band.last, fromEnd[index]?.last ?? totalInFrames),
  }));
};
