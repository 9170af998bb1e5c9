import type { ArrivalField } from "./arrival-field.ts";
import type { Place } from "./frame.ts";

/**
 * Outlines of all places whose value is below `level`, as closed loops in pixels, holes included (fill by even-odd).
 *
 * Marching squares (Lorensen and Cline's method in the plane) with straight-line interpolation. The field's rim is above
 * every level, so every loop closes.
 */
export const contours = (field: ArrivalField, level: number): Place[][] =>
  joinLoops(segments(field, level));

/** A piece of outline between two grid edges. An edge is named by its grid point and direction: 2 * index (+ 1 if down). */
type Segment = { readonly from: number; readonly to: number; readonly start: Place };

/** Sides of a cell: 0 top, 1 right, 2 bottom, 3 left. For each of the 16 cases, from which side to which the line runs. */
const runs: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 1],
    [2, 3],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
];

const segments = (field: ArrivalField, level: number): Segment[] => {
  const { columns, rows, values } = field;
  const found: Segment[] = [];
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const index = row * columns + column;
      const corners = [index, index + 1, index + columns + 1, index + columns];
      const inside = corners.reduce(
        (bits, corner, bit) => bits | ((values[corner] ?? level) < level ? 1 << bit : 0),
        0,
      );
      for (const [side, other] of runs[inside] ?? []) {
        const from = edgeOf(side, index, columns);
        found.push({
          from,
          to: edgeOf(other, index, columns),
          start: crossing(field, from, level),
        });
      }
    }
  }
  return found;
};

const edgeOf = (side: number, index: number, columns: number): number => {
  if (side === 0) return 2 * index;
  if (side === 1) return 2 * (index + 1) + 1;
  return side === 2 ? 2 * (index + columns) : 2 * index + 1;
};

const crossing = (field: ArrivalField, edge: number, level: number): Place => {
  const index = edge >> 1;
  const isDown = (edge & 1) === 1;
  const here = field.values[index] ?? level;
  const there = field.values[index + (isDown ? field.columns : 1)] ?? level;
  const share = there === here ? 0.5 : (level - here) / (there - here);
  const column = (index % field.columns) + (isDown ? 0 : share);
  const row = Math.floor(index / field.columns) + (isDown ? share : 0);
  return { x: field.left + column * field.step, y: field.top + row * field.step };
};

/** Every edge is left exactly once, so following the pieces always comes back to where it began. */
const joinLoops = (pieces: readonly Segment[]): Place[][] => {
  const leaving = new Map(pieces.map((piece) => [piece.from, piece]));
  const loops: Place[][] = [];
  for (const piece of pieces) {
    const loop: Place[] = [];
    for (let next = leaving.get(piece.from); next; next = leaving.get(next.to)) {
      leaving.delete(next.from);
      loop.push(next.start);
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
};
