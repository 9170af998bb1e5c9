import { BufferAttribute, BufferGeometry } from "three";
import { smoothStep } from "../../../../src/picture/numbers.ts";

const spokes = 84;
const nearest = 1.2;
const farthest = 8200;

/** How high the low ground lies at a place, metres: level along the way (x 0), softly rolling beside it. */
export const lowGround = (x: number, z: number, foot: number): number => {
  const roll =
    Math.sin(x * 0.071 + 0.8 * Math.sin(z * 0.043)) + 0.6 * Math.sin(z * 0.113 + x * 0.037 + 1.7);
  return (
    foot + roll * 0.55 * smoothStep(9, 60, Math.abs(x)) * (1 - smoothStep(900, 2500, Math.abs(x)))
  );
};

/** Sectors of the ground, and rings of a sector, that are drawn or left out together. */
const [spokesOfSector, ringsOfSector] = [7, 12];

/** Tells which piece of the ground a triangle lies in. */
export const sectorOfGround = (corners: readonly [number, number, number]): number => {
  const corner = Math.max(0, Math.min(...corners.filter((number) => number > 0)) - 1);
  const [ring, spoke] = [Math.floor(corner / spokes), corner % spokes];
  return Math.floor(spoke / spokesOfSector) + 100 * Math.floor(ring / ringsOfSector);
};

/** The low ground between the dunes, in rings about the way at `centre`, out to where it meets the sky. */
export const groundGeometry = (foot: number, centre: number, detail: number): BufferGeometry => {
  const rings = Math.round(46 * detail);
  const places: number[] = [0, lowGround(0, centre, foot), centre];
  for (let ring = 0; ring < rings; ring++) {
    const radius = nearest * (farthest / nearest) ** (ring / (rings - 1));
    for (let spoke = 0; spoke < spokes; spoke++) {
      const turn = (spoke / spokes) * Math.PI * 2;
      const [x, z] = [Math.sin(turn) * radius, centre + Math.cos(turn) * radius];
      places.push(x, lowGround(x, z, foot), z);
    }
  }
  const triangles: number[] = [];
  for (let spoke = 0; spoke < spokes; spoke++) {
    const next = (spoke + 1) % spokes;
    triangles.push(0, 1 + spoke, 1 + next);
    for (let ring = 0; ring + 1 < rings; ring++) {
      const [a, b] = [1 + ring * spokes + spoke, 1 + ring * spokes + next];
      const [c, d] = [a + spokes, b + spokes];
      triangles.push(a, c, b, b, c, d);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.from(places), 3));
  // No crest, and all of it is at the foot of the dunes.
  const edges = Float32Array.from({ length: (places.length / 3) * 2 }, (_, index) => index % 2);
  geometry.setAttribute("edge", new BufferAttribute(edges, 2));
  geometry.setIndex(triangles);
  geometry.computeVertexNormals();
  return geometry;
};
