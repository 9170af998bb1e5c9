import { polygon, type Pt } from "./curves.ts";

/** One corner of a mesh: where it is drawn and the value painted there. */
export type Corner = { readonly at: Pt; readonly value: number };

const cut = (corners: readonly Corner[], edge: number, sign: 1 | -1): readonly Corner[] =>
  corners.flatMap((corner, i): Corner[] => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    const [a, b] = [(corner.value - edge) * sign, (next.value - edge) * sign];
    const kept = a >= 0 ? [corner] : [];
    if (a >= 0 === b >= 0) return kept;
    const t = a / (a - b);
    const at: Pt = [
      corner.at[0] + (next.at[0] - corner.at[0]) * t,
      corner.at[1] + (next.at[1] - corner.at[1]) * t,
    ];
    return [...kept, { at, value: edge }];
  });

/** The part of a cell whose value lies between `low` and `high` (Sutherland and Hodgman's clipping, by value). */
const slice = (cell: readonly Corner[], low: number, high: number): readonly Pt[] =>
  cut(cut(cell, low, 1), high, -1).map((corner) => corner.at);

/**
 * The parts of a strip between two rails whose value lies between `low` and `high`, as one SVG path: smooth contours, not
 * steps. Rails have equally many corners; `shown` says which cells between them are visible.
 */
export const contour = (
  a: readonly Corner[],
  b: readonly Corner[],
  shown: readonly boolean[],
  low: number,
  high: number,
): string => {
  const paths: string[] = [];
  let run: readonly (readonly [Pt, Pt])[] = [];
  const flush = () => {
    if (run.length > 1)
      paths.push(polygon([...run.map(([p]) => p), ...run.toReversed().map(([, q]) => q)]));
    run = [];
  };
  shown.forEach((visible, i) => {
    const [p, q, r, s] = [a[i], a[i + 1], b[i + 1], b[i]];
    if (!p || !q || !r || !s) return;
    const values = [p.value, q.value, r.value, s.value];
    if (!visible || Math.max(...values) < low || Math.min(...values) > high) return flush();
    if (Math.min(...values) >= low && Math.max(...values) <= high) {
      run =
        run.length === 0
          ? [
              [p.at, s.at],
              [q.at, r.at],
            ]
          : [...run, [q.at, r.at]];
      return;
    }
    flush();
    const part = slice([p, q, r, s], low, high);
    if (part.length > 2) paths.push(polygon(part));
  });
  flush();
  return paths.join("");
};
