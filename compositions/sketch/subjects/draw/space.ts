import type { Pt } from "./curves.ts";

/** A point or direction in space: x to the right, y up, z toward the viewer. */
export type V3 = readonly [number, number, number];

/** A parallel camera: turned about the upright axis, then raised; radians. */
export type Eye = { readonly yaw: number; readonly pitch: number };

/** `a` and `times` times `b`. */
export const add = (a: V3, b: V3, times = 1): V3 => [
  a[0] + b[0] * times,
  a[1] + b[1] * times,
  a[2] + b[2] * times,
];
/** Dot product. */
export const dot = (a: V3, b: V3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** Cross product, right-handed. */
export const cross = (a: V3, b: V3): V3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
/** The same direction with length 1; the zero vector stays as it is. */
export const unit = (a: V3): V3 => {
  const size = Math.hypot(...a) || 1;
  return [a[0] / size, a[1] / size, a[2] / size];
};

/** Into the camera's axes: x and y on the screen (y still up), z the nearness. */
export const seen = (v: V3, { yaw, pitch }: Eye): V3 => {
  const x = v[0] * Math.cos(yaw) + v[2] * Math.sin(yaw);
  const z = -v[0] * Math.sin(yaw) + v[2] * Math.cos(yaw);
  return [
    x,
    v[1] * Math.cos(pitch) - z * Math.sin(pitch),
    v[1] * Math.sin(pitch) + z * Math.cos(pitch),
  ];
};

/** On the drawing: like {@link seen}, y down, without the nearness. */
export const flat = (v: V3, eye: Eye): Pt => {
  const [x, y] = seen(v, eye);
  return [x, -y];
};
