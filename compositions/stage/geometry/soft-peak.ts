import { smoothStep } from "../../../src/picture/numbers.ts";

/** A rise from 0 at `from` to 1 at `peak` and back to 0 at `to`, soft at all three. */
export const softPeak = (from: number, peak: number, to: number, value: number): number =>
  value < peak ? smoothStep(from, peak, value) : 1 - smoothStep(peak, to, value);
