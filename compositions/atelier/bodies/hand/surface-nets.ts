import { BufferGeometry, Float32BufferAttribute } from "three";
import type { Field } from "./skin-field.ts";

/** A box in which a surface is looked for, and the length of a cell's edge. */
export type Grid = {
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
  readonly cell: number;
};

/** Corners of a cell, and its twelve edges as pairs of them. */
const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((c) => [c & 1, (c >> 1) & 1, (c >> 2) & 1] as const);
const edges = corners.flatMap((_, a) =>
  [1, 2, 4].flatMap((bit) => ((a & bit) === 0 ? [[a, a | bit] as const] : [])),
);

/** Cells along an edge of the blocks that are filled at once where the surface is far from them. */
const block = 6;

/** The field at all corners of a grid. Fields are distances or less, so that one look clears a whole block. */
const sample = (
  field: Field,
  { low, cell }: Grid,
  [nx, ny, nz]: readonly [number, number, number],
): Float32Array => {
  const values = new Float32Array(nx * ny * nz);
  const half = (block - 1) / 2;
  const clear = half * cell * Math.sqrt(3) + cell * 2;
  const fill = (bx: number, by: number, bz: number) => {
    const middle = field(
      low[0] + (bx + half) * cell,
      low[1] + (by + half) * cell,
      low[2] + (bz + half) * cell,
    );
    const isFar = Math.abs(middle) > clear;
    for (let z = bz; z < Math.min(nz, bz + block); z++) {
      for (let y = by; y < Math.min(ny, by + block); y++) {
        for (let x = bx; x < Math.min(nx, bx + block); x++) {
          values[x + nx * (y + ny * z)] = isFar
            ? middle
            : field(low[0] + x * cell, low[1] + y * cell, low[2] + z * cell);
        }
      }
    }
  };
  for (let z = 0; z < nz; z += block) {
    for (let y = 0; y < ny; y += block) for (let x = 0; x < nx; x += block) fill(x, y, z);
  }
  return values;
};

/** Mean of the places where a cell's edges cross the surface, in cells from its first corner; null where none does. */
const crossing = (at: (corner: number) => number): readonly [number, number, number] | null => {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (const [a, b] of edges) {
    const [va, vb] = [at(a), at(b)];
    if (va < 0 === vb < 0) continue;
    const share = va / (va - vb);
    const [ca, cb] = [corners[a], corners[b]];
    if (!ca || !cb) continue;
    for (const axis of [0, 1, 2] as const) sum[axis] += ca[axis] + (cb[axis] - ca[axis]) * share;
    count++;
  }
  return count === 0 ? null : [sum[0] / count, sum[1] / count, sum[2] / count];
};

/** Points and quads of the surface where a field is 0 (naive surface nets). */
const net = (field: Field, grid: Grid): { readonly places: number[]; readonly index: number[] } => {
  const count = (axis: 0 | 1 | 2) => Math.ceil((grid.high[axis] - grid.low[axis]) / grid.cell) + 1;
  const size = [count(0), count(1), count(2)] as const;
  const [nx, ny, nz] = size;
  const values = sample(field, grid, size);
  const offsets = corners.map(([x, y, z]) => x + nx * (y + ny * z));
  const ids = new Int32Array(values.length).fill(-1);
  const places: number[] = [];
  const index: number[] = [];
  const quad = (a: number, b: number, c: number, d: number, flip: boolean) =>
    flip ? index.push(a, b, c, b, d, c) : index.push(a, c, b, b, c, d);
  const [sx, sy, sz] = [1, nx, nx * ny];
  for (let z = 0; z < nz - 1; z++) {
    for (let y = 0; y < ny - 1; y++) {
      for (let x = 0; x < nx - 1; x++) {
        const i = x + nx * (y + ny * z);
        const inside = (values[i] ?? 0) < 0;
        let mixed = false;
        for (const offset of offsets) if ((values[i + offset] ?? 0) < 0 !== inside) mixed = true;
        if (!mixed) continue;
        const found = crossing((corner) => values[i + (offsets[corner] ?? 0)] ?? 0);
        if (!found) continue;
        ids[i] = places.length / 3;
        const cell = [x, y, z] as const;
        for (const axis of [0, 1, 2] as const)
          places.push(grid.low[axis] + (cell[axis] + found[axis]) * grid.cell);
        const id = (back: number) => ids[i - back] ?? -1;
        const crosses = (step: number) => (values[i + step] ?? 0) < 0 !== inside;
        if (y > 0 && z > 0 && crosses(sx)) quad(id(0), id(sy), id(sz), id(sy + sz), inside);
        if (x > 0 && z > 0 && crosses(sy)) quad(id(0), id(sz), id(sx), id(sx + sz), inside);
        if (x > 0 && y > 0 && crosses(sz)) quad(id(0), id(sx), id(sy), id(sx + sy), inside);
      }
    }
  }
  return { places, index };
};

/** The surface where a field is 0 as a mesh: points drawn onto it, normals from the field itself. */
export const surfaceOf = (field: Field, grid: Grid): BufferGeometry => {
  const { places, index } = net(field, grid);
  const normals: number[] = [];
  const e = grid.cell * 0.35;
  for (let i = 0; i < places.length; i += 3) {
    const [x = 0, y = 0, z = 0] = places.slice(i, i + 3);
    const here = field(x, y, z);
    const slope = [
      field(x + e, y, z) - here,
      field(x, y + e, z) - here,
      field(x, y, z + e) - here,
    ].map((rise) => rise / e);
    const [gx = 0, gy = 1, gz = 0] = slope;
    const length = Math.hypot(gx, gy, gz) || 1;
    const step = here / length;
    places[i] = x - (gx / length) * step;
    places[i + 1] = y - (gy / length) * step;
    places[i + 2] = z - (gz / length) * step;
    normals.push(gx / length, gy / length, gz / length);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(places, 3));
  geometry.setAttribute("normal", new Float32BufferAttribute(normals, 3));
  geometry.setIndex(index);
  return geometry;
};
