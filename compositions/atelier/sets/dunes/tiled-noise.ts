import { seededRandom } from "../../../../src/picture/seeded-random.ts";

/** Value noise that repeats: `x` and `y` in cells, 0..1. */
export type TiledNoise = (x: number, y: number) => number;

const eased = (share: number): number => share * share * (3 - 2 * share);

/** Smooth chance over a torus of `columns` x `rows` cells, the same for the same seed. */
export const tiledNoise = (seed: number, columns: number, rows: number): TiledNoise => {
  const { next } = seededRandom(seed);
  const values = Float32Array.from({ length: columns * rows }, next);
  const at = (column: number, row: number): number => {
    const x = ((column % columns) + columns) % columns;
    const y = ((row % rows) + rows) % rows;
    return values[y * columns + x] ?? 0;
  };
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [right, up] = [eased(x - column), eased(y - row)];
    const low = at(column, row) * (1 - right) + at(column + 1, row) * right;
    const high = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right;
    return low * (1 - up) + high * up;
  };
};
