import { BufferAttribute, BufferGeometry } from "three";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";

/** A piece of a ring that stands upright. Angles in radians, counter-clockwise from the right. */
export type RingPiece = {
  readonly from: number;
  readonly to: number;
  /** Of the middle of the band, in heights of the box. */
  readonly radius: number;
  /** Between its inner and outer face, and from front to back. */
  readonly thick: number;
  readonly deep: number;
};

/** The band cut across, once round: outwards and to the front, -1..1. A flat band with worn edges and a channel in front. */
const profile: readonly (readonly [outwards: number, front: number])[] = [
  [-0.8, 1],
  [-0.42, 1],
  [-0.36, 0.8],
  [0.36, 0.8],
  [0.42, 1],
  [0.8, 1],
  [0.93, 0.93],
  [1, 0.78],
  [1, 0],
  [1, -0.78],
  [0.93, -0.93],
  [0.8, -1],
  [-0.8, -1],
  [-0.93, -0.93],
  [-1, -0.78],
  [-1, 0],
  [-1, 0.78],
  [-0.93, 0.93],
];

/** How far each line along the band falls short of where it ends, radians: the jagged edge of a break. */
const breakOf = (random: SeededRandom): readonly number[] => {
  const [first, second] = [random.between(0, 6), random.between(0, 6)];
  return profile.map(
    ([outwards, front]) =>
      0.05 +
      0.022 * Math.sin(outwards * 2.6 + first) +
      0.014 * Math.sin(front * 3.1 + outwards * 5 + second) +
      random.between(-0.016, 0.016),
  );
};

const chips = (random: SeededRandom): ((angle: number, line: number) => number) => {
  const starts = Array.from({ length: 4 }, () => random.between(0, 6));
  const [a = 0, b = 0, c = 0, d = 0] = starts;
  return (angle, line) =>
    1 +
    0.035 * Math.sin(angle * 5 + a) +
    0.03 * Math.sin(angle * 13 + line * 0.9 + b) +
    0.05 * Math.max(0, Math.sin(angle * 21 + line * 1.7 + c) * Math.sin(angle * 7.3 + d) - 0.45);
};

/** A broken band as a mesh: `uv` holds the way along it (heights of the box) and across it (0 inner .. 1 outer). */
export const brokenRing = (
  piece: RingPiece,
  random: SeededRandom,
  detail: number,
): BufferGeometry => {
  const { from, to, radius, thick, deep } = piece;
  const steps = Math.max(12, Math.round(Math.abs(to - from) * 34 * detail));
  const [start, end, worn] = [breakOf(random), breakOf(random), chips(random)];
  const lines = profile.length;
  const places: number[] = [];
  const uvs: number[] = [];
  const pointAt = (angle: number, outwards: number, front: number, wear: number): void => {
    const r = radius + outwards * thick * 0.5 * wear;
    places.push(Math.cos(angle) * r, Math.sin(angle) * r, front * deep * 0.5 * wear);
    uvs.push(angle * radius, outwards * 0.5 + 0.5);
  };
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    const [toStart, toEnd] = [(1 - share) ** 9, share ** 9];
    profile.forEach(([outwards, front], line) => {
      const short = (start[line] ?? 0) * toStart - (end[line] ?? 0) * toEnd;
      const angle = from + (to - from) * share + short * Math.sign(to - from);
      pointAt(angle, outwards, front, worn(angle, line));
    });
  }
  pointAt(from + 0.05, -0.1, 0.1, 1);
  pointAt(to - 0.05, 0.1, 0, 1);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.from(places), 3));
  geometry.setAttribute("uv", new BufferAttribute(Float32Array.from(uvs), 2));
  geometry.setIndex(trianglesOf(steps, lines));
  geometry.computeVertexNormals();
  return geometry;
};

/** The skin of a tube of `steps` x `lines`, and a fan over each end; the fans' middles are the last two vertices. */
const trianglesOf = (steps: number, lines: number): number[] => {
  const triangles: number[] = [];
  const last = (steps + 1) * lines;
  for (let line = 0; line < lines; line++) {
    const next = (line + 1) % lines;
    for (let step = 0; step < steps; step++) {
      const [a, b] = [step * lines + line, step * lines + next];
      const [c, d] = [a + lines, b + lines];
      triangles.push(a, c, b, b, c, d);
    }
    triangles.push(last, line, next);
    triangles.push(last + 1, steps * lines + next, steps * lines + line);
  }
  return triangles;
};
