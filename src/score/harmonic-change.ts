import { HARMONY_HOP } from "./harmony.ts";

/** How far back and ahead two harmonies are compared, in seconds. */
const SPAN = 0.35;

/** 1 - cosine of two vectors: 0 alike, 1 nothing in common; 0 when either is silent. */
export const cosineDistance = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let index = 0; index < a.length; index += 1) {
    const left = a[index] ?? 0;
    const right = b[index] ?? 0;
    dot += left * right;
    aa += left * left;
    bb += right * right;
  }
  return aa > 0 && bb > 0 ? Math.max(0, 1 - dot / Math.sqrt(aa * bb)) : 0;
};

/** Running sums of rows: entry n is the sum of the n values before it. Means over any stretch then cost the same. */
export type RunningSums = readonly Float64Array[];

/** Running sums of every row. */
export const runningSums = (rows: readonly Float32Array[]): RunningSums =>
  rows.map((row) => {
    const sums = new Float64Array(row.length + 1);
    for (let frame = 0; frame < row.length; frame += 1)
      sums[frame + 1] = (sums[frame] ?? 0) + (row[frame] ?? 0);
    return sums;
  });

/** Mean of every row over frames `from` (inside) to `to` (outside), cut to the rows' length; 0 over nothing. */
export const rowMeans = (rows: RunningSums, from: number, to: number): Float64Array => {
  const means = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const sums = rows[index];
    if (sums === undefined) continue;
    const first = Math.max(0, from);
    const last = Math.min(sums.length - 1, to);
    if (last > first) means[index] = ((sums[last] ?? 0) - (sums[first] ?? 0)) / (last - first);
  }
  return means;
};

/**
 * How much the pitch content differs between just before and just after each frame (a harmonic change function after Harte,
 * Sandler and Gasser 2006, on plain chroma): peaks where chords change.
 */
export const harmonicChange = (rows: RunningSums): Float32Array => {
  const span = Math.round(SPAN / HARMONY_HOP);
  return Float32Array.from({ length: Math.max(0, (rows[0]?.length ?? 0) - 1) }, (_, frame) =>
    cosineDistance(rowMeans(rows, frame - span, frame), rowMeans(rows, frame, frame + span)),
  );
};
