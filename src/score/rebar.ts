/** Two moments are one beat when they lie this near, in seconds. */
const SAME = 0.07;

/** Index of the beat nearest to a moment, and how far off it lies in seconds; null without beats. */
export const nearestBeat = (
  beats: readonly number[],
  moment: number,
): { readonly index: number; readonly distance: number } | null => {
  let best: { index: number; distance: number } | null = null;
  beats.forEach((beat, index) => {
    const distance = Math.abs(beat - moment);
    if (best === null || distance < best.distance) best = { index, distance };
  });
  return best;
};

/** Every `meter`th beat, so that the beat at `anchor` is one of them. */
export const barsThrough = (beats: readonly number[], meter: number, anchor: number): number[] =>
  beats.filter((_, index) => (index - anchor) % meter === 0);

/** Unbroken bars of `meter` beats, opened where most of the bars known so far (`downbeats`, seconds) open too. */
export const barsLike = (
  beats: readonly number[],
  meter: number,
  downbeats: readonly number[],
): number[] => {
  const votes = Array.from({ length: meter }, () => 0);
  for (const downbeat of downbeats) {
    const near = nearestBeat(beats, downbeat);
    if (near === null || near.distance > SAME) continue;
    votes[near.index % meter] = (votes[near.index % meter] ?? 0) + 1;
  }
  return barsThrough(beats, meter, votes.indexOf(Math.max(...votes)));
};

/** For each beat how many beats its bar has: from one downbeat to the next; the ends take after their neighbours. */
export const metersOf = (
  beats: readonly number[],
  downbeats: readonly number[],
  usual: number,
): number[] => {
  const opens = beats.flatMap((beat, index) => (downbeats.includes(beat) ? [index] : []));
  return beats.map((_, index) => {
    const bar = opens.findLastIndex((open) => open <= index);
    const next = opens[bar + 1];
    const open = opens[bar];
    return open === undefined || next === undefined ? usual : next - open;
  });
};
