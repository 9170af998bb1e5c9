/** A point or direction: x to the right, y up, z towards the viewer (right-handed, as in WebGL). */
export type Vec3 = readonly [x: number, y: number, z: number];

/** `a + b`. */
export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** `a - b`. */
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

/** `a` made `factor` times as long. */
export const scale = (a: Vec3, factor: number): Vec3 => [
  a[0] * factor,
  a[1] * factor,
  a[2] * factor,
];

/** Its length. */
export const length = (a: Vec3): number => Math.hypot(...a);

/** The same direction, one long; straight up for a vector without length. */
export const normalize = (a: Vec3): Vec3 => {
  const long = length(a);
  return long > 0 ? scale(a, 1 / long) : [0, 1, 0];
};

/** From `a` (share 0) to `b` (share 1), each number in a straight line. */
export const mixVec3 = (a: Vec3, b: Vec3, share: number): Vec3 => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

const radians = Math.PI / 180;

/** `a` turned about the upright axis; positive turns +z towards +x (to the left, for who looks along -z). */
export const turnAboutY = (a: Vec3, degrees: number): Vec3 => {
  const [sin, cos] = [Math.sin(degrees * radians), Math.cos(degrees * radians)];
  return [a[0] * cos + a[2] * sin, a[1], -a[0] * sin + a[2] * cos];
};

/** `a` turned about the axis to the right; positive tips -z downwards. */
export const tipAboutX = (a: Vec3, degrees: number): Vec3 => {
  const [sin, cos] = [Math.sin(degrees * radians), Math.cos(degrees * radians)];
  return [a[0], a[1] * cos + a[2] * sin, -a[1] * sin + a[2] * cos];
};
