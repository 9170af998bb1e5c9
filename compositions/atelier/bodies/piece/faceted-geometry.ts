import { BufferGeometry, Float32BufferAttribute } from "three";
import {
  add,
  length,
  normalize,
  scale,
  subtract,
  type Vec3,
} from "../../../../src/picture/vec3.ts";
import { footOf, type CutPlane } from "./cut-planes.ts";

const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** What is left of a polygon behind a plane (Sutherland and Hodgman). */
const cutBy = (polygon: readonly Vec3[], { normal, reach }: CutPlane): readonly Vec3[] =>
  polygon.flatMap((from, index): readonly Vec3[] => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    const [a, b] = [dot(normal, from) - reach, dot(normal, to) - reach];
    const kept: readonly Vec3[] = a <= 0 ? [from] : [];
    if (a <= 0 === b <= 0) return kept;
    return [...kept, add(from, scale(subtract(to, from), a / (a - b)))];
  });

/** The facet that a plane keeps among the others, as a polygon that turns to the left seen from outside. */
const facetOf = (plane: CutPlane, planes: readonly CutPlane[]): readonly Vec3[] => {
  const side: Vec3 = Math.abs(plane.normal[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0];
  const u = scale(normalize(cross(side, plane.normal)), 4);
  const v = cross(plane.normal, u);
  const foot = footOf(plane);
  let polygon: readonly Vec3[] = [
    subtract(subtract(foot, u), v),
    add(subtract(foot, v), u),
    add(add(foot, u), v),
    add(subtract(foot, u), v),
  ];
  for (const other of planes) if (other !== plane) polygon = cutBy(polygon, other);
  return polygon;
};

/** Below this (of a girdle radius) an edge is a rounding error. */
const shortest = 1e-4;

/** The solid that planes enclose, with flat facets: the visible skin of a cut stone. Drops facets that are cut away. */
export const facetedGeometry = (planes: readonly CutPlane[]): BufferGeometry => {
  const positions: number[] = [];
  const normals: number[] = [];
  for (const plane of planes) {
    const corners = facetOf(plane, planes).filter((corner, index, all) => {
      const next = all[(index + 1) % all.length] ?? corner;
      return length(subtract(next, corner)) > shortest;
    });
    const [first] = corners;
    if (!first) continue;
    for (let index = 1; index + 1 < corners.length; index++) {
      for (const corner of [first, corners[index] ?? first, corners[index + 1] ?? first]) {
        positions.push(...corner);
        normals.push(...plane.normal);
      }
    }
  }
  return new BufferGeometry()
    .setAttribute("position", new Float32BufferAttribute(positions, 3))
    .setAttribute("normal", new Float32BufferAttribute(normals, 3));
};
