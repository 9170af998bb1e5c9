import { BufferAttribute, BufferGeometry, Matrix4, Vector3 } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";

/** Collects flat-sided parts into one mesh with colours; `uv.x` is a number that each part brings along. */
export type Solid = {
  /** A box of `size` about `centre`, leaned by degrees about z. */
  readonly box: (part: {
    readonly centre: Vec3;
    readonly size: Vec3;
    readonly colour: Light;
    readonly leanInDegrees?: number;
    readonly mark?: number;
  }) => void;
  /** A bar from `from` to `to` with a square section and open ends. `marks` are its numbers at both ends. */
  readonly bar: (part: {
    readonly from: Vec3;
    readonly to: Vec3;
    readonly thick: number;
    readonly colour: Light;
    readonly marks?: readonly [number, number];
  }) => void;
  readonly geometry: () => BufferGeometry;
};

/** Corners of a cube of size 1, and its sides as corners counter-clockwise from outside, the ends last. */
const corners = [0, 1, 2, 3, 4, 5, 6, 7].map(
  (bits) => [(bits & 1) - 0.5, ((bits >> 1) & 1) - 0.5, ((bits >> 2) & 1) - 0.5] as const,
);
const sides = [
  [4, 5, 7, 6],
  [1, 0, 2, 3],
  [5, 1, 3, 7],
  [0, 4, 6, 2],
  [6, 7, 3, 2],
  [0, 1, 5, 4],
] as const;

/** Starts an empty solid. */
export const makeSolid = (): Solid => {
  const places: number[] = [];
  const colours: number[] = [];
  const uvs: number[] = [];
  const cube = (
    matrix: Matrix4,
    colour: Light,
    marks: readonly [number, number],
    isOpen: boolean,
  ): void => {
    for (const [a, b, c, d] of isOpen ? sides.slice(0, 4) : sides) {
      for (const corner of [a, b, c, a, c, d]) {
        const [x, y, z] = corners[corner] ?? [0, 0, 0];
        places.push(...new Vector3(x, y, z).applyMatrix4(matrix).toArray());
        colours.push(...colour);
        uvs.push(y < 0 ? marks[0] : marks[1], y + 0.5);
      }
    }
  };
  return {
    box: ({ centre, size, colour, leanInDegrees = 0, mark = 0 }) => {
      const matrix = new Matrix4()
        .makeTranslation(...centre)
        .multiply(new Matrix4().makeRotationZ((leanInDegrees * Math.PI) / 180))
        .multiply(new Matrix4().makeScale(...size));
      cube(matrix, colour, [mark, mark], false);
    },
    bar: ({ from, to, thick, colour, marks = [0, 0] }) => {
      const [start, end] = [new Vector3(...from), new Vector3(...to)];
      const along = end.clone().sub(start);
      const aside = new Vector3(along.y, -along.x, 0.3 * along.x).cross(along).normalize();
      const third = new Vector3().crossVectors(aside, along).normalize();
      const matrix = new Matrix4()
        .makeBasis(aside.multiplyScalar(thick), along, third.multiplyScalar(thick))
        .setPosition(start.add(end).multiplyScalar(0.5));
      cube(matrix, colour, marks, true);
    },
    geometry: () => {
      const geometry = new BufferGeometry();
      const set = (name: string, values: readonly number[], size: number) =>
        geometry.setAttribute(name, new BufferAttribute(Float32Array.from(values), size));
      set("position", places, 3);
      set("color", colours, 3);
      set("uv", uvs, 2);
      geometry.computeVertexNormals();
      return geometry;
    },
  };
};
