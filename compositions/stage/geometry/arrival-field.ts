import { cloudNoise } from "./value-noise.ts";
import type { FrameSize, Place } from "./frame.ts";

/**
 * When the dream reaches each place: a grid of values, `columns` x `rows`, the first at `left`, `top`, `step` pixels
 * apart. Inside the frame they lie strictly between 0 and 1; a rim outside the frame never arrives.
 */
export type ArrivalField = {
  readonly columns: number;
  readonly rows: number;
  readonly step: number;
  readonly left: number;
  readonly top: number;
  readonly values: Float32Array;
};

/** Grid cells along the frame's longer side: fine enough for 10 pixel detail at 1080p once the outline is smoothed. */
const cells = 190;
/** Cells outside the frame on each side, so that where the outline closes its glow is not seen. */
const apron = 4;
/** Value of a place that is never reached. */
const never = 2;

/**
 * A field that starts at `origin` and spreads over the frame like fire in paper: distance bent by clouds, with islands
 * that catch early, ahead of the edge. Same seed, same field, whatever the pixel size.
 */
export const arrivalField = (frame: FrameSize, origin: Place, seed: number): ArrivalField => {
  const step = Math.max(frame.width, frame.height) / cells;
  const columns = Math.ceil(frame.width / step) + 1 + 2 * apron;
  const rows = Math.ceil(frame.height / step) + 1 + 2 * apron;
  const values = new Float32Array(columns * rows);
  const shortSide = Math.min(frame.width, frame.height);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = { x: (column - apron) * step, y: (row - apron) * step };
      values[row * columns + column] = rawArrival(place, origin, shortSide, seed);
    }
  }
  normalise(values, columns, rows);
  return { columns, rows, step, left: -apron * step, top: -apron * step, values };
};

/** The value between grid points, in a straight line; `never` outside the grid. */
export const arrivalAt = (field: ArrivalField, place: Place): number => {
  const x = (place.x - field.left) / field.step;
  const y = (place.y - field.top) / field.step;
  const column = Math.floor(x);
  const row = Math.floor(y);
  const at = (c: number, r: number) =>
    c < 0 || r < 0 || c >= field.columns || r >= field.rows
      ? never
      : (field.values[r * field.columns + c] ?? never);
  const above = at(column, row) + (at(column + 1, row) - at(column, row)) * (x - column);
  const below =
    at(column, row + 1) + (at(column + 1, row + 1) - at(column, row + 1)) * (x - column);
  return above + (below - above) * (y - row);
};

const rawArrival = (place: Place, origin: Place, shortSide: number, seed: number): number => {
  const x = place.x / shortSide;
  const y = place.y / shortSide;
  const distance = Math.hypot(place.x - origin.x, place.y - origin.y) / shortSide;
  const clouds = cloudNoise(seed, x * 3.4, y * 3.4, 5);
  const islands = Math.max(0, cloudNoise(seed + 101, x * 4.2, y * 4.2, 2) - 0.58) / 0.42;
  // Near the origin distance rules, so that the dream starts at the carrier and nowhere else.
  const freedom = Math.min(1, distance / 0.35);
  const bent = distance + (clouds - 0.5) * 1.15 * freedom - islands * 0.6 * freedom * freedom;
  return Math.max(bent, distance / 4);
};

/** Spreads the values inside the frame evenly over 0.02..0.98 by rank, half way, so that the dream grows at an even pace. */
const normalise = (values: Float32Array, columns: number, rows: number): void => {
  const ranked = Float32Array.from(values).sort();
  const lowest = ranked[0] ?? 0;
  const spread = (ranked.at(-1) ?? 1) - lowest || 1;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    const rank = rankOf(ranked, value) / ranked.length;
    const even = 0.55 * rank + 0.45 * ((value - lowest) / spread);
    const row = Math.floor(index / columns);
    const column = index % columns;
    const isRim = row === 0 || column === 0 || row === rows - 1 || column === columns - 1;
    values[index] = isRim ? never : 0.02 + 0.96 * even;
  }
};

/** How many of the ascending values lie below `value`. */
const rankOf = (ascending: Float32Array, value: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};
