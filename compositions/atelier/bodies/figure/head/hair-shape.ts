import { smoothStep } from "../../../../../src/picture/numbers.ts";
import type { Vec3 } from "../../../../../src/picture/vec3.ts";
import { curveThrough } from "../mesh/curve.ts";
import type { Surface } from "../mesh/grid.ts";
import { dot } from "../mesh/tube.ts";
import type { Air } from "../pose/air.ts";

// All in head units; see head-shape.ts.

/** Height of the parting, and where the dome of the crown turns into straight hair. */
const crown = 1.05;
const domeEnds = 0.62;

const asideAt = curveThrough([
  [0, 0.405],
  [0.1, 0.432],
  [0.22, 0.44],
  [0.4, 0.434],
  [0.62, 0.414],
]);
const backAt = curveThrough([
  [0, 0.385],
  [0.1, 0.43],
  [0.25, 0.478],
  [0.42, 0.498],
  [0.62, 0.485],
]);
const frontAt = curveThrough([
  [0, 0.4],
  [0.46, 0.44],
  [0.54, 0.455],
  [0.62, 0.472],
]);

/** Half the window in the hair that shows the face, radians from straight ahead. */
const windowHalf = 1.34;

/** Lower ends of the strands: an even cut, but hair by hair. */
const hemOf = (angle: number, isFringe: boolean): number => {
  const locks =
    0.6 * Math.sin(angle * 11 + 1.3) +
    0.4 * Math.sin(angle * 23 + 0.4) +
    0.22 * Math.sin(angle * 37);
  if (isFringe) return 0.487 + 0.006 * locks - 0.02 * (angle / windowHalf) ** 4;
  const towardsFace = 1 - smoothStep(windowHalf, windowHalf + 0.9, Math.abs(angle));
  return 0.068 + 0.007 * locks - 0.022 * towardsFace;
};

type Strand = { readonly angle: number; readonly along: number; readonly isFringe: boolean };

const placeOf = ({ angle, along, isFringe }: Strand): Vec3 => {
  const dome = 0.42;
  const hem = hemOf(angle, isFringe);
  const lift = Math.min(1, along / dome) * (Math.PI / 2);
  const y =
    along < dome
      ? domeEnds + (crown - domeEnds) * Math.cos(lift)
      : domeEnds + (hem - domeEnds) * ((along - dome) / (1 - dome));
  const low = Math.max(0, Math.min(domeEnds, y));
  const full = Math.sin(lift) ** 0.94;
  // The hair lies in locks that show more towards their ends, which turn in a little.
  const lock = 1 + 0.011 * along * (Math.sin(angle * 13 + 0.7) + 0.7 * Math.sin(angle * 31 + 2));
  const tuck = 1 - 0.06 * smoothStep(0.9, 1, along);
  const edge = isFringe
    ? 1
    : 1 -
      0.05 *
        smoothStep(0.5, 0.7, along) *
        Math.exp(-(((Math.abs(angle) - windowHalf) / 0.07) ** 2));
  const wide = full * lock * tuck * edge;
  const deep = Math.cos(angle) > 0 ? frontAt(low) : backAt(low);
  return [Math.sin(angle) * asideAt(low) * wide, y, Math.cos(angle) * deep * wide - 0.012];
};

/** The air moves what hangs free: most at the ends, away from the head more than against it. */
const blown = (place: Vec3, { angle, along, isFringe }: Strand, air: Air): Vec3 => {
  const free = smoothStep(0.45, 1, along) ** 1.5 * (isFringe ? 0.28 : 1);
  if (free <= 0) return place;
  const [x, y, z] = air.flow;
  const outwards = dot([Math.sin(angle), 0, Math.cos(angle)], [x, 0, z]);
  const held = outwards > 0 ? 1 : 0.12;
  const { seconds } = air;
  const flutter =
    1 +
    0.3 * Math.sin(seconds * 3.7 + angle * 3 - along * 3) +
    0.16 * Math.sin(seconds * 7.1 + angle * 9);
  const push = free * 0.115 * held * flutter;
  const rise = free * (0.03 * Math.abs(outwards) * held + 0.2 * Math.max(0, y)) * flutter;
  const spread = free * 0.1 * Math.max(0, y);
  return [
    place[0] + x * push + Math.sin(angle) * spread,
    place[1] + rise,
    place[2] + z * push + Math.cos(angle) * spread,
  ];
};

/** Sides and back of the bob, open over the face; its column runs from her left temple round the back. */
export const bobSurface =
  (air: Air): Surface =>
  (row, column) => {
    const t = row;
    const lean = 0.1 * t * t;
    const half = windowHalf - lean;
    const strand = { angle: half + column * (2 * Math.PI - 2 * half), along: t, isFringe: false };
    const wrapped = strand.angle > Math.PI ? strand.angle - 2 * Math.PI : strand.angle;
    const own = { ...strand, angle: wrapped };
    return blown(placeOf(own), own, air);
  };

/** The fringe, from temple to temple. */
export const fringeSurface =
  (air: Air): Surface =>
  (row, column) => {
    const angle = (column * 2 - 1) * (windowHalf + 0.05);
    const strand = { angle, along: row, isFringe: true };
    const [x, y, z] = blown(placeOf(strand), strand, air);
    // It ends under the side hair.
    const under = 1 - 0.025 * smoothStep(windowHalf - 0.25, windowHalf + 0.05, Math.abs(angle));
    return [x * under, y, z * under];
  };
