/** Shortest section in blocks. */
const SHORTEST = 4;
/** Longest section in blocks that needs no explanation. */
const LONGEST = 40;
/** What a section's length costs: songs are built in eights and fours of bars. */
const lengthPrice = (blocks: number): number => {
  if (blocks % 8 === 0) return 0;
  if (blocks % 4 === 0) return 0.25;
  return blocks % 2 === 0 ? 0.6 : 0.9;
};

/**
 * Boundaries (block indices, ascending, 0 first) that gather the most novelty for the fewest sections of regular length:
 * dynamic programming over all divisions, with the regularity cost of Sargent, Bimbot and Vincent (2017). `gain` is the evidence
 * for a boundary at each block, in deviations; `price` is how much of it a boundary has to bring.
 */
export const segment = (gain: ArrayLike<number>, price: number): number[] => {
  const blocks = gain.length;
  const best = new Float64Array(blocks + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(blocks + 1);
  best[0] = 0;
  for (let end = 1; end <= blocks; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      // The first and last sections may be a short pick-up or tail.
      const edge = start === 0 || end === blocks;
      if (end - start < SHORTEST && !edge) continue;
      const bonus = start === 0 ? 0 : (gain[start] ?? 0) - price;
      const value = (best[start] ?? 0) + bonus - (edge ? 0 : lengthPrice(end - start));
      if (value > (best[end] ?? 0)) {
        best[end] = value;
        from[end] = start;
      }
    }
  }
  const bounds: number[] = [];
  for (let at = from[blocks] ?? 0; at > 0; at = from[at] ?? 0) bounds.push(at);
  return [0, ...bounds.reverse()];
};
