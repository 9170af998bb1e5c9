import { deviation, mean } from "./curve.ts";
import { cosineDistance, rowMeans, runningSums } from "./harmonic-change.ts";
import { HARMONY_HOP, type Harmony } from "./harmony.ts";

/** Deviation that a band is given at least, so that a band that never moves does not speak. */
const FLOOR = 0.02;

/** How alike any two blocks are, 0..1: a symmetric matrix, rows as arrays. */
export type SelfSimilarity = readonly Float64Array[];

/**
 * Mean colour (third-octave levels: instrumentation and loudness) of every block between neighbouring `bounds` (seconds,
 * ascending), each band against its own mean over the song.
 */
export const blockColours = (harmony: Harmony, bounds: readonly number[]): Float64Array[] => {
  const rows = runningSums(
    harmony.timbre.map((row) => {
      const centre = mean(row);
      const spread = Math.max(FLOOR, deviation(row));
      return row.map((value) => (value - centre) / spread);
    }),
  );
  return bounds.slice(0, -1).map((start, index) => {
    const first = Math.round(start / HARMONY_HOP);
    return rowMeans(
      rows,
      first,
      Math.max(first + 1, Math.round((bounds[index + 1] ?? start) / HARMONY_HOP)),
    );
  });
};

/** Self-similarity (Foote 2000) of colours, by the cosine of each pair. */
export const selfSimilarity = (colours: readonly Float64Array[]): SelfSimilarity =>
  colours.map((a) => Float64Array.from(colours, (b) => 1 - cosineDistance(a, b) / 2));
