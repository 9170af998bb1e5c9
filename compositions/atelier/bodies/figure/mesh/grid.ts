import { BufferAttribute, BufferGeometry } from "three";
import type { Vec3 } from "../../../../../src/picture/vec3.ts";

/** Where a surface is at `row` (0 top to 1 bottom) and `column` (0 to 1, to the left seen from within). */
export type Surface = (row: number, column: number) => Vec3;

/** A sheet of triangles that can be laid over a surface again and again. Its `uv` is column and row. */
export type Grid = {
  readonly geometry: BufferGeometry;
  readonly lay: (surface: Surface) => void;
};

/** How a grid is cut. A closed one meets itself: its last column lies on its first and shares its normals. */
export type GridCut = {
  readonly rows: number;
  readonly columns: number;
  readonly closed?: boolean;
};

/** A grid of `rows` x `columns` faces. The outside is where rows going down and columns going right (seen) meet. */
export const makeGrid = ({ rows, columns, closed = false }: GridCut): Grid => {
  const [high, wide] = [Math.round(rows) + 1, Math.round(columns) + 1];
  const places = new Float32Array(high * wide * 3);
  const normals = new Float32Array(high * wide * 3);
  const position = new BufferAttribute(places, 3);
  const normal = new BufferAttribute(normals, 3);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", position);
  geometry.setAttribute("normal", normal);
  geometry.setAttribute("uv", new BufferAttribute(layout(high, wide), 2));
  geometry.setIndex(faces(high, wide));
  return {
    geometry,
    lay: (surface) => {
      for (let row = 0, at = 0; row < high; row++) {
        for (let column = 0; column < wide; column++, at += 3) {
          places.set(surface(row / (high - 1), column / (wide - 1)), at);
        }
      }
      faceOutwards(places, normals, { high, wide, closed });
      position.needsUpdate = true;
      normal.needsUpdate = true;
    },
  };
};

/** A grid that is laid once. */
export const layGrid = (cut: GridCut, surface: Surface): BufferGeometry => {
  const grid = makeGrid(cut);
  grid.lay(surface);
  return grid.geometry;
};

const layout = (high: number, wide: number): Float32Array => {
  const uv = new Float32Array(high * wide * 2);
  for (let index = 0; index < high * wide; index++) {
    uv.set([(index % wide) / (wide - 1), Math.floor(index / wide) / (high - 1)], index * 2);
  }
  return uv;
};

const faces = (high: number, wide: number): number[] => {
  const corners: number[] = [];
  for (let row = 0; row < high - 1; row++) {
    for (let column = 0; column < wide - 1; column++) {
      const a = row * wide + column;
      corners.push(a, a + wide, a + 1, a + 1, a + wide, a + wide + 1);
    }
  }
  return corners;
};

type Size = { readonly high: number; readonly wide: number; readonly closed: boolean };

/** Normals from the neighbours in both directions; at a pole, where these run together, from the row beside it. */
const faceOutwards = (places: Float32Array, normals: Float32Array, size: Size): void => {
  const { high, wide, closed } = size;
  const index = (row: number, column: number) => (row * wide + column) * 3;
  const between = (from: number, to: number, axis: number) =>
    (places[to + axis] ?? 0) - (places[from + axis] ?? 0);
  for (let row = 0; row < high; row++) {
    const [above, below] = [Math.max(row - 1, 0), Math.min(row + 1, high - 1)];
    const ring = row === 0 ? 1 : row === high - 1 ? high - 2 : row;
    const isPole = row !== ring && isPoint(places, index(row, 0), index(row, wide >> 1));
    for (let column = 0; column < wide; column++) {
      const left = column > 0 ? column - 1 : closed ? wide - 2 : 0;
      const right = column < wide - 1 ? column + 1 : closed ? 1 : wide - 1;
      const [a, b] = [index(above, column), index(below, column)];
      const across = isPole ? ring : row;
      const [c, d] = [index(across, left), index(across, right)];
      const down = [between(a, b, 0), between(a, b, 1), between(a, b, 2)] as const;
      const along = [between(c, d, 0), between(c, d, 1), between(c, d, 2)] as const;
      const x = down[1] * along[2] - down[2] * along[1];
      const y = down[2] * along[0] - down[0] * along[2];
      const z = down[0] * along[1] - down[1] * along[0];
      const long = Math.hypot(x, y, z) || 1;
      normals.set([x / long, y / long, z / long], index(row, column));
    }
  }
};

const isPoint = (places: Float32Array, a: number, b: number): boolean =>
  Math.hypot(
    (places[a] ?? 0) - (places[b] ?? 0),
    (places[a + 1] ?? 0) - (places[b + 1] ?? 0),
    (places[a + 2] ?? 0) - (places[b + 2] ?? 0),
  ) < 1e-6;
