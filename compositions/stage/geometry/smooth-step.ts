/** 0 below `from`, 1 above `to`, an S between (Hermite). */
export const smoothStep = (from: number, to: number, value: number): number => {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
};

/** A rise from 0 at `from` to 1 at `peak` and back to 0 at `to`, soft at all three. */
export const softPeak = (from: number, peak: number, to: number, value: number): number =>
  value < peak ? smoothStep(from, peak, value) : 1 - smoothStep(peak, to, value);
