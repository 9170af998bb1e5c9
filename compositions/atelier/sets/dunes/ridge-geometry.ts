import { BufferAttribute, BufferGeometry } from "three";
import { smoothStep } from "../../../../src/picture/numbers.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { Ridge } from "./ridge.ts";

/** Rows of the mesh beside the crest, in grains: close to it, where it is sharp, and to where the side runs out. */
const leeRows = [0, 0.07, 0.25, 0.7, 1.5, 2.6, 4, 6, 9] as const;
const windwardRows = [0, 0.07, 0.25, 0.7, 1.6, 3, 5, 7.5, 11, 16, 24, 36, 52] as const;

/** Sand slides at about 32 degrees; the windward side rises at less than a third of that. */
const leeSlope = 0.6;
const windwardSlope = 0.16;

const leeHeight = (crest: number, foot: number, away: number): number => {
  const tall = crest - foot;
  if (tall <= 0) return crest;
  const share = (away * leeSlope) / tall;
  // Straight down, then softly out into the ground and a little below it.
  return crest - tall * (share < 0.7 ? share : 0.7 + 0.34 * (1 - Math.exp(-(share - 0.7) / 0.34)));
};

const windwardHeight = (crest: number, foot: number, away: number): number => {
  const tall = crest - foot;
  if (tall <= 0) return crest;
  return crest - tall * 1.06 * smoothStep(-0.08, 1.15, (away * windwardSlope) / tall) ** 1.15;
};

/** The level direction across the crest at one of its points, to the left of who walks along it. */
const across = (crest: readonly Vec3[], index: number): readonly [x: number, z: number] => {
  const before = crest[Math.max(0, index - 1)] ?? [0, 0, 0];
  const after = crest[Math.min(crest.length - 1, index + 1)] ?? [0, 0, 1];
  const [x, z] = [after[0] - before[0], after[2] - before[2]];
  const long = Math.hypot(x, z) || 1;
  return [-z / long, x / long];
};

type Side = {
  readonly rows: readonly number[];
  readonly sign: number;
  readonly heightAt: (crest: number, foot: number, away: number) => number;
  readonly brink: number;
};

/** One side of a ridge as a smooth mesh; `edge` is 1 on the crest and 0 soon beside it, then how far down the side (0..1). */
const sideOf = (ridge: Ridge, { rows, sign, heightAt, brink }: Side): BufferGeometry => {
  const { crest, foot, grain } = ridge;
  const places = new Float32Array(crest.length * rows.length * 3);
  const edges = new Float32Array(crest.length * rows.length * 2);
  crest.forEach(([x, y, z], index) => {
    const [left, ahead] = across(crest, index);
    rows.forEach((row, at) => {
      const away = row * grain;
      const vertex = index * rows.length + at;
      const height = heightAt(y, foot, Math.max(0, away - brink));
      places.set([x + left * sign * away, height, z + ahead * sign * away], vertex * 3);
      const down = (y - height) / Math.max(0.5, y - foot);
      edges.set([Math.max(0, 1 - row / 0.13), Math.min(1, Math.max(0, down))], vertex * 2);
    });
  });
  const triangles: number[] = [];
  for (let index = 0; index + 1 < crest.length; index++) {
    for (let at = 0; at + 1 < rows.length; at++) {
      const a = index * rows.length + at;
      const [b, c, d] = [a + 1, a + rows.length, a + rows.length + 1];
      triangles.push(...(sign > 0 ? [a, b, c, b, d, c] : [a, c, b, b, c, d]));
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(places, 3));
  geometry.setAttribute("edge", new BufferAttribute(edges, 2));
  geometry.setIndex(triangles);
  geometry.computeVertexNormals();
  return geometry;
};

/** Points of a crest that are drawn or left out together. */
const pointsOfPart = 8;

/** Tells which part along its ridge a triangle of one of its sides lies in. */
export const partOfRidge = (ridge: Ridge, side: BufferGeometry) => {
  const rows = side.getAttribute("position").count / ridge.crest.length;
  return ([first]: readonly [number, number, number]): number =>
    Math.floor(first / rows / pointsOfPart);
};

/** The lee and the windward side of a ridge. They share the crest but not its normals, so that it stays sharp. */
export const ridgeGeometries = (
  ridge: Ridge,
): readonly [lee: BufferGeometry, windward: BufferGeometry] => [
  sideOf(ridge, { rows: leeRows, sign: ridge.lee, heightAt: leeHeight, brink: 0 }),
  sideOf(ridge, {
    rows: windwardRows,
    sign: -ridge.lee,
    heightAt: windwardHeight,
    brink: ridge.brink,
  }),
];
