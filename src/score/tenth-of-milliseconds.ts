/** Seconds rounded to a tenth of a millisecond: finer than any of them is known. */
export const tenthOfMilliseconds = (seconds: number): number => Math.round(seconds * 1e4) / 1e4;
