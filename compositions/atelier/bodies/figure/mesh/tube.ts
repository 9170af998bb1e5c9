import { add, normalize, scale, subtract, type Vec3 } from "../../../../../src/picture/vec3.ts";
import type { Surface } from "./grid.ts";

/** A curve through the air, 0 its start and 1 its end. */
export type Path = (share: number) => Vec3;

/** `a` x `b`: upright on both. */
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Forwards: what most limbs lean to. */
export const forwards: Path = () => [0, 0, 1];

/** How much `a` goes the way of `b`. */
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** A limb bent at its middle joint, the bend rounded as flesh and cloth round it. */
export const bentPath = ([start, joint, end]: readonly [Vec3, Vec3, Vec3]): Path => {
  const round = 0.16;
  return (share) => {
    const upper = (s: number) => add(start, scale(subtract(joint, start), s * 2));
    const lower = (s: number) => add(joint, scale(subtract(end, joint), s * 2 - 1));
    if (share <= 0.5 - round) return upper(share);
    if (share >= 0.5 + round) return lower(share);
    const s = (share - 0.5 + round) / (2 * round);
    const [a, b] = [upper(0.5 - round), lower(0.5 + round)];
    return add(add(scale(a, (1 - s) ** 2), scale(joint, 2 * s * (1 - s))), scale(b, s * s));
  };
};

/** Half widths of a tube: along its reference direction, and across it. */
export type Girth = readonly [along: number, across: number];

/**
 * A tube about a path. Its cross-section is an ellipse whose first axis leans to `lean`; column 0 lies there.
 * `girth` is asked with the share of the path and the angle about it.
 */
export const tubeAbout = (
  path: Path,
  lean: Path,
  girth: (share: number, angle: number) => Girth,
): Surface => {
  // A grid asks row by row: the frame of a row serves all of its columns.
  let known = { row: Number.NaN, frame: frameAt(path, lean, 0) };
  return (row, column) => {
    if (known.row !== row) known = { row, frame: frameAt(path, lean, row) };
    const { place, first, second } = known.frame;
    const angle = column * Math.PI * 2;
    const [along, across] = girth(row, angle);
    return add(
      place,
      add(scale(first, Math.cos(angle) * along), scale(second, Math.sin(angle) * across)),
    );
  };
};

const frameAt = (path: Path, lean: Path, share: number) => {
  const step = 0.01;
  const way = normalize(subtract(path(Math.min(1, share + step)), path(Math.max(0, share - step))));
  const reference = lean(share);
  const first = normalize(subtract(reference, scale(way, dot(reference, way))));
  return { place: path(share), first, second: cross(first, way) };
};
