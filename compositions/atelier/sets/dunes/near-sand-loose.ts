import { BufferGeometry, Float32BufferAttribute } from "three";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { normalize, type Vec3 } from "../../../../src/picture/vec3.ts";

const corners: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [-1, 0, 0],
  [0, -1, 0],
  [0, 0, -1],
];
const faces = [0, 1, 2, 1, 3, 2, 3, 1, 5, 1, 0, 5, 0, 2, 4, 2, 3, 4];

/**
 * Loose grains on top of the sand, each a worn octahedron of its own size and tone (`color`), thick around the thing and
 * thinner away from it: what tells the eye how near it is.
 */
export const looseGrains = (
  random: SeededRandom,
  heightAt: (x: number, z: number) => number,
  tall: number,
  count: number,
): BufferGeometry => {
  const positions: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  for (let grain = 0; grain < count; grain++) {
    const far = 0.03 + 3.4 * random.next() ** 1.5;
    const way = random.next() * Math.PI * 2;
    const [x, z] = [Math.cos(way) * far * tall, Math.sin(way) * far * tall];
    const radius = tall * (0.0045 + 0.011 * random.next() ** 3);
    const y = heightAt(x, z) + radius * random.between(0.05, 0.45);
    const tone = random.between(0.55, 1.5);
    const start = positions.length / 3;
    for (const corner of corners) {
      const shape = corner.map((value) => value + random.between(-0.45, 0.45));
      const [sx = 0, sy = 0, sz = 0] = shape;
      positions.push(x + sx * radius, y + sy * radius * 0.8, z + sz * radius);
      normals.push(...normalize([sx, sy, sz]));
      colours.push(tone, tone, tone);
    }
    indices.push(...faces.map((corner) => start + corner));
  }
  return new BufferGeometry()
    .setAttribute("position", new Float32BufferAttribute(positions, 3))
    .setAttribute("normal", new Float32BufferAttribute(normals, 3))
    .setAttribute("color", new Float32BufferAttribute(colours, 3))
    .setIndex(indices);
};
