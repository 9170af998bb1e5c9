/** A value at a place along something; places ascend. */
export type Knot = readonly [at: number, value: number];

/**
 * A smooth curve through knots: cubic, level or rising only where the knots are (F. Fritsch and R. Carlson 1980), so that
 * a silhouette drawn with it never bulges between them. Flat outside.
 */
export const curveThrough = (knots: readonly Knot[]): ((at: number) => number) => {
  const slopes = knots.map((_, index) => slopeAt(knots, index));
  return (at) => {
    const next = knots.findIndex(([place]) => place > at);
    const [first, last] = [knots[0], knots.at(-1)];
    if (next === 0) return first?.[1] ?? 0;
    const [a, b] = [knots[next - 1], knots[next]];
    if (next < 0 || !a || !b) return last?.[1] ?? 0;
    const width = b[0] - a[0];
    const s = (at - a[0]) / width;
    const [from, to] = [(slopes[next - 1] ?? 0) * width, (slopes[next] ?? 0) * width];
    const r = 1 - s;
    return (
      a[1] * (1 + 2 * s) * r * r + from * s * r * r + b[1] * s * s * (3 - 2 * s) - to * s * s * r
    );
  };
};

const slopeAt = (knots: readonly Knot[], index: number): number => {
  const [before, here, after] = [knots[index - 1], knots[index], knots[index + 1]];
  if (!before || !here || !after) return 0;
  const left = (here[1] - before[1]) / (here[0] - before[0]);
  const right = (after[1] - here[1]) / (after[0] - here[0]);
  return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
};
