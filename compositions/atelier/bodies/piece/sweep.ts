import { BufferGeometry, Float32BufferAttribute } from "three";
import type { Vec3 } from "../../../../src/picture/vec3.ts";

/** One cross-section on the way of a wire: where it is, and where its own x and y point. */
export type Section = {
  readonly centre: Vec3;
  readonly x: Vec3;
  readonly y: Vec3;
  /** Outline in that plane, turning to the left; every section of a sweep has as many points. */
  readonly outline: readonly (readonly [number, number])[];
};

/** Skin over cross-sections, smooth all over. Open ends should close by sections that shrink to nothing. */
export const sweep = (sections: readonly Section[], isClosed: boolean): BufferGeometry => {
  const around = sections[0]?.outline.length ?? 0;
  const positions = sections.flatMap(({ centre, x, y, outline }) =>
    outline.flatMap(([a, b]) => [
      centre[0] + x[0] * a + y[0] * b,
      centre[1] + x[1] * a + y[1] * b,
      centre[2] + x[2] * a + y[2] * b,
    ]),
  );
  const indices: number[] = [];
  const last = isClosed ? sections.length : sections.length - 1;
  for (let along = 0; along < last; along++) {
    const [here, next] = [along * around, ((along + 1) % sections.length) * around];
    for (let point = 0; point < around; point++) {
      const beside = (point + 1) % around;
      indices.push(here + point, here + beside, next + point);
      indices.push(here + beside, next + beside, next + point);
    }
  }
  const geometry = new BufferGeometry()
    .setAttribute("position", new Float32BufferAttribute(positions, 3))
    .setIndex(indices);
  geometry.computeVertexNormals();
  return geometry;
};

/** A round outline of `points` points. */
export const roundOutline = (
  radius: number,
  points: number,
): readonly (readonly [number, number])[] =>
  Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * Math.PI * 2;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius] as const;
  });
