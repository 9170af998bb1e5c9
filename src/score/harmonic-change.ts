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

/** Mean of every row over frames `from` (inside) to `to` (outside), cut to the rows' length. */
export const rowMeans = (rows: readonly Float32Array[], from: number, to: number): Float64Array =>
  Float64Array.from(rows, (row) => {
    const first = Math.max(0, from);
    const last = Math.min(row.length, to);
    let sum = 0;
    for (let frame = first; frame < last; frame += 1) sum += row[frame] ?? 0;
    return last > first ? sum / (last - first) : 0;
  });

/**
 * How much the pitch content differs between just before and just after each frame (a harmonic change function after Harte,
 * Sandler and Gasser 2006, on plain chroma): peaks where chords change.
 */
export const harmonicChange = (rows: readonly Float32Array[]): Float32Array => {
  const span = Math.round(SPAN / HARMONY_HOP);
  return Float32Array.from({ length: rows[0]?.length ?? 0 }, (_, frame) =>
    cosineDistance(rowMeans(rows, frame - span, frame), rowMeans(rows, frame, frame + span)),
  );
};
