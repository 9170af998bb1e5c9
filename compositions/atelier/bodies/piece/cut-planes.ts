import type { Stone } from "../../../../src/film/bible.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";
import { normalize, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import { outlineReach, type Outline } from "./stone-outline.ts";

/** A facet's plane: all of the stone lies where `dot(normal, point) <= reach`. Normals are one long. */
export type CutPlane = { readonly normal: Vec3; readonly reach: number };

const tau = Math.PI * 2;
/** Half of the girdle's height; a knife-edge girdle would chip. */
const girdle = 0.025;

/** The plane through the point `run` out of the axis at the girdle that climbs `rise` until it meets the axis. */
const slope = (azimuth: number, run: number, rise: number): CutPlane => {
  const up = Math.sign(rise);
  const tall = Math.abs(rise);
  const normal = normalize([Math.cos(azimuth) * tall, up * run, Math.sin(azimuth) * tall]);
  const reach = Math.hypot(normal[0], normal[2]) * run + Math.abs(normal[1]) * girdle;
  return { normal, reach };
};

const table = (height: number): CutPlane => ({ normal: [0, 1, 0], reach: height });

/** `count` like facets around the axis, the first turned by `from` (share of a step). */
const around = (
  count: number,
  from: number,
  plane: (azimuth: number) => CutPlane,
): readonly CutPlane[] =>
  Array.from({ length: count }, (_, index) => plane(((index + from) / count) * tau));

/**
 * The 57 facets of a brilliant on any outline: table, 8 stars, 8 crown mains, 16 upper girdle facets; 8 pavilion mains
 * and 16 lower girdle facets. Slopes follow Tolkowsky's angles (34.5 and 40.75 degrees) where the outline is one wide.
 */
const brilliant = (outline: Outline): readonly CutPlane[] => {
  const reach = (azimuth: number) => outlineReach(outline, azimuth);
  return [
    table(0.33),
    ...around(8, 0.5, (a) => starFacet(a, reach(a))),
    ...around(8, 0, (a) => slope(a, reach(a) * 1.02, 0.7)),
    ...around(16, 0.5, (a) => slope(a, reach(a), 0.84)),
    ...around(8, 0, (a) => slope(a, reach(a) * 1.02, -0.885)),
    ...around(16, 0.5, (a) => slope(a, reach(a), -0.915)),
  ];
};

/** A star leans little and passes through the table's edge. */
const starFacet = (azimuth: number, reach: number): CutPlane => {
  const normal = normalize([Math.cos(azimuth) * 0.4, reach, Math.sin(azimuth) * 0.4]);
  return { normal, reach: Math.hypot(normal[0], normal[2]) * reach * 0.545 + normal[1] * 0.33 };
};

/** Emerald cut: three steps up to the table and three down to the keel, on a rectangle with cut corners. */
const steps = (outline: Outline): readonly CutPlane[] => {
  const ring = (rise: number, share: number) =>
    around(8, 0, (a) => slope(a, outlineReach(outline, a) * share, rise));
  return [
    table(0.3),
    ...ring(1.5, 1),
    ...ring(0.86, 1.05),
    ...ring(0.62, 1.14),
    ...ring(-1.5, 1),
    ...ring(-0.98, 1.06),
    ...ring(-0.72, 1.2),
  ];
};

/** A dome of small planes over a flat back: what light inside a cabochon meets. */
const dome = (): readonly CutPlane[] => [
  { normal: [0, -1, 0], reach: 0.12 },
  ...around(14, 0, (a) => ({ normal: normalize([Math.cos(a), 0.05, Math.sin(a)]), reach: 1 })),
  ...around(12, 0.5, (a) => domePlane(a, 0.55)),
  ...around(8, 0, (a) => domePlane(a, 1)),
  { normal: [0, 1, 0], reach: 0.62 },
];

/** Touches the ellipsoid with half axes 1, 0.62, 1 at `angle` above its equator. */
const domePlane = (azimuth: number, angle: number): CutPlane => {
  const normal = normalize([
    Math.cos(azimuth) * Math.cos(angle),
    Math.sin(angle) / 0.62,
    Math.sin(azimuth) * Math.cos(angle),
  ]);
  return { normal, reach: Math.hypot(normal[0], normal[1] * 0.62, normal[2]) };
};

/** A stone as it was found: planes in every direction, none like another. */
const broken = (seed: number): readonly CutPlane[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 26 }, (_, index): CutPlane => {
    const height = 1 - (2 * (index + 0.5)) / 26;
    const azimuth = index * 2.399_963 + random.between(-0.3, 0.3);
    const side = Math.sqrt(1 - height * height);
    const reach = random.between(0.62, 0.9);
    return {
      normal: [Math.cos(azimuth) * side, height, Math.sin(azimuth) * side],
      reach: reach * (1 - 0.25 * Math.abs(height)),
    };
  });
};

/** The planes of a stone of this cut: girdle radius 1 in the plane y = 0, table towards +y. `seed` shapes rough stones. */
export const cutPlanes = (cut: Stone["cut"], seed: number): readonly CutPlane[] => {
  switch (cut) {
    case "round-brilliant":
    case "oval":
    case "cushion":
    case "pear":
    case "marquise":
      return brilliant(cut);
    case "emerald-cut":
      return steps(cut);
    case "cabochon":
      return dome();
    case "rough":
      return broken(seed);
    default:
      return cut satisfies never;
  }
};

/** The point nearest to the axis that a plane's normal ends on. */
export const footOf = ({ normal, reach }: CutPlane): Vec3 => scale(normal, reach);
