import type { BufferGeometry } from "three";
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js";
import {
  add,
  mixVec3,
  normalize,
  scale,
  subtract,
  type Vec3,
} from "../../../../src/picture/vec3.ts";
import type { Seat } from "./seats.ts";
import { outlineWidth } from "./stone-outline.ts";
import { roundOutline, sweep, type Section } from "./sweep.ts";

const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** A point of a seat: `out` in the direction of `azimuth`, `up` above the girdle; both in girdle radii. */
const seatPoint = (seat: Seat, azimuth: number, out: number, up: number): Vec3 => {
  const side = add(
    scale(seat.x, Math.cos(azimuth) * out * seat.radius),
    scale(seat.z, Math.sin(azimuth) * out * seat.radius * outlineWidth(seat.stone.cut)),
  );
  return add(add(seat.centre, side), scale(seat.up, up * seat.radius));
};

/** A round wire along points; `thick` is its radius at each of them. */
const wire = (
  path: readonly Vec3[],
  thick: readonly number[],
  isClosed = false,
): BufferGeometry => {
  let side: Vec3 = [0.31, 0.17, 0.93];
  const sections = path.map((centre, index): Section => {
    const before = path[index - 1] ?? (isClosed ? path.at(-1) : undefined) ?? centre;
    const after = path[(index + 1) % path.length] ?? centre;
    const ahead = normalize(
      index === path.length - 1 && !isClosed ? subtract(centre, before) : subtract(after, before),
    );
    const y = normalize(cross(ahead, side));
    const x = cross(y, ahead);
    side = x;
    return { centre, x, y, outline: roundOutline(thick[index] ?? 0.1, 12) };
  });
  return sweep(sections, isClosed);
};

/** A wire in a circle around a stone's axis. */
const collar = (seat: Seat, out: number, up: number, thick: number): BufferGeometry => {
  const steps = 44;
  const path = Array.from({ length: steps }, (_, index) =>
    seatPoint(seat, (-index / steps) * Math.PI * 2, out, up),
  );
  return wire(
    path,
    path.map(() => thick * seat.radius),
    true,
  );
};

/** How a claw goes: from the foot past the girdle and over the crown. Girdle radii. */
const clawPath = [
  [0.42, -0.86],
  [0.62, -0.62],
  [0.84, -0.34],
  [0.99, -0.1],
  [1.035, 0.04],
  [1.0, 0.15],
  [0.9, 0.235],
  [0.8, 0.285],
] as const;

/** One claw: a tapering wire with a round tip that lies on the crown. */
const claw = (seat: Seat, azimuth: number): BufferGeometry => {
  const fine = 26;
  const at = (share: number): readonly [number, number] => {
    const place = share * (clawPath.length - 1);
    const index = Math.min(clawPath.length - 2, Math.floor(place));
    const [a, b] = [clawPath[index] ?? clawPath[0], clawPath[index + 1] ?? clawPath[0]];
    const t = place - index;
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  };
  const smooth = (share: number): Vec3 => {
    const spread = [-0.06, -0.02, 0.02, 0.06].map((d) => at(Math.min(1, Math.max(0, share + d))));
    const mean = (axis: 0 | 1) => spread.reduce((sum, point) => sum + point[axis], 0) / 4;
    return seatPoint(seat, azimuth, mean(0), mean(1));
  };
  const path = Array.from({ length: fine }, (_, index) => smooth(index / (fine - 1)));
  const bead = (share: number) => {
    const body = 0.092 + 0.034 * Math.max(0, (share - 0.45) / 0.55);
    const left = (1 - share) / 0.12;
    return seat.radius * body * (left < 1 ? Math.sqrt(Math.max(0.004, 1 - (1 - left) ** 2)) : 1);
  };
  return wire(
    path,
    path.map((_, index) => bead(index / (fine - 1))),
  );
};

/** The cup that a stone without claws sits in: a wall around the girdle, rolled over its edge. */
const bezel = (seat: Seat): readonly BufferGeometry[] => [
  collar(seat, 1.03, -0.16, 0.13),
  collar(seat, 1.035, 0, 0.12),
  collar(seat, 0.98, 0.1, 0.08),
];

/** Two posts between the metal and the basket, so that a stone that leans still stands. */
const stem = (seat: Seat): BufferGeometry => {
  const end = seatPoint(seat, 0, 0, -0.72);
  const path = [0, 0.25, 0.5, 0.75, 1].map((share) => mixVec3(seat.foot, end, share));
  return wire(
    path,
    [0.44, 0.4, 0.36, 0.38, 0.42].map((thick) => thick * seat.radius),
  );
};

/** What holds a stone: claws on a basket of two collars, or a bezel. */
export const settingGeometry = (seat: Seat): BufferGeometry => {
  const isClawed = seat.stone.setting === "claw" || seat.stone.claws > 0;
  const count = seat.stone.claws > 0 ? seat.stone.claws : 4;
  const parts = isClawed
    ? [
        collar(seat, 0.76, -0.4, 0.055),
        collar(seat, 0.5, -0.72, 0.075),
        stem(seat),
        ...Array.from({ length: count }, (_, index) =>
          claw(seat, ((index + 0.5) / count) * Math.PI * 2),
        ),
      ]
    : bezel(seat);
  return mergeGeometries([...parts]);
};
