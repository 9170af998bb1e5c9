/**
 * Pairs of two ascending lists whose members lie within `window` seconds of each other, one to one, as many as there can be
 * (mir_eval's `util.match_events`; for a constant window taking the earliest partner is optimal).
 */
export const matches = (
  truth: readonly number[],
  found: readonly number[],
  window: number,
): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = [];
  let at = 0;
  for (const time of truth) {
    while (at < found.length && (found[at] ?? 0) < time - window) at += 1;
    const candidate = found[at];
    if (candidate === undefined || candidate > time + window) continue;
    pairs.push([time, candidate]);
    at += 1;
  }
  return pairs;
};

/** Harmonic mean of precision and recall of matching within `window` seconds; 0 when either list is empty. */
export const fMeasure = (
  truth: readonly number[],
  found: readonly number[],
  window: number,
): number => {
  const total = truth.length + found.length;
  return total === 0 ? 0 : (2 * matches(truth, found, window).length) / total;
};

/** Place of the member of an ascending list nearest to `time`, the earlier of two equally near; -1 when it is empty. */
export const nearest = (ascending: readonly number[], time: number): number => {
  let best = -1;
  let distance = Number.POSITIVE_INFINITY;
  ascending.forEach((value, index) => {
    if (Math.abs(value - time) >= distance) return;
    best = index;
    distance = Math.abs(value - time);
  });
  return best;
};
