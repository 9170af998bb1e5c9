/** `value`, but never below `low` or above `high`. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** From `a` (share 0) to `b` (share 1) in a straight line; runs on outside 0..1. */
export const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** From `a` to `b` by equal ratios: how sizes and distances must change to look even. Both above 0. */
export const mixRatio = (a: number, b: number, share: number): number => a * (b / a) ** share;

/** 0 below `from`, 1 above `to`, an S between. */
export const smoothStep = (from: number, to: number, value: number): number => {
  const share = clamp((value - from) / (to - from), 0, 1);
  return share * share * (3 - 2 * share);
};

/** A number as short SVG text: one decimal, never `-0` or `NaN` (0 stands in). */
export const short = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return Number.isFinite(rounded) && rounded !== 0 ? `${rounded}` : "0";
};

/** The same with three decimals, for scales and opacities. */
export const fine = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  return Number.isFinite(rounded) && rounded !== 0 ? `${rounded}` : "0";
};
