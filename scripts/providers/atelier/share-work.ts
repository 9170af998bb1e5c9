/**
 * Shares work out among `count` workers: each gets neighbours, in order, of about the same weight altogether. Fewer groups come
 * back where there is less work than workers; none is empty.
 */
export const shareWork = <T>(
  work: readonly T[],
  count: number,
  weightOf: (item: T) => number,
): readonly (readonly T[])[] => {
  const whole = work.reduce((sum, item) => sum + weightOf(item), 0);
  const groups: T[][] = [];
  let before = 0;
  for (const item of work) {
    const middle = before + weightOf(item) / 2;
    const group = Math.min(count - 1, Math.floor((middle / whole) * count));
    (groups[group] ??= []).push(item);
    before += weightOf(item);
  }
  return groups.filter((group) => group.length > 0);
};
