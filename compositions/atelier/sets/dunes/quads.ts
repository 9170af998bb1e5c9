import { BufferAttribute, BufferGeometry } from "three";
import type { Vec3 } from "../../../../src/picture/vec3.ts";

const cornersOfQuad = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

/**
 * Many small squares in one mesh, for lights that a vertex shader turns to the camera: `position` is the middle of each,
 * `uv` its corner (-1..1), `mark` a number of its own.
 */
export const quadsGeometry = (
  quads: readonly { readonly at: Vec3; readonly mark: number }[],
): BufferGeometry => {
  const places: number[] = [];
  const corners: number[] = [];
  const marks: number[] = [];
  const triangles: number[] = [];
  quads.forEach(({ at, mark }, index) => {
    for (const corner of cornersOfQuad) {
      places.push(...at);
      corners.push(...corner);
      marks.push(mark);
    }
    const a = index * 4;
    triangles.push(a, a + 1, a + 2, a, a + 2, a + 3);
  });
  const geometry = new BufferGeometry();
  const set = (name: string, values: readonly number[], size: number) =>
    geometry.setAttribute(name, new BufferAttribute(Float32Array.from(values), size));
  set("position", places, 3);
  set("uv", corners, 2);
  set("mark", marks, 1);
  geometry.setIndex(triangles);
  return geometry;
};
