import type { Pt } from "../draw/curves.ts";
import type { Person } from "./person.ts";

/** Half extents of the coat at one height: to the sides, to the front, to the back. */
type Girth = readonly [y: number, side: number, front: number, back: number];

const STANDING: readonly Girth[] = [
  [-296, 30, 22, 26],
  [-272, 66, 34, 40],
  [-238, 88, 46, 52],
  [-170, 90, 54, 56],
  [-90, 82, 50, 54],
  [-10, 92, 58, 68],
  [90, 112, 74, 92],
  [200, 136, 92, 118],
  [300, 160, 108, 146],
];

const LOW: readonly Girth[] = [
  [-296, 30, 22, 26],
  [-272, 66, 34, 40],
  [-238, 88, 46, 52],
  [-170, 90, 56, 58],
  [-90, 84, 60, 60],
  [-20, 102, 100, 86],
  [50, 148, 168, 128],
  [112, 190, 206, 176],
  [150, 204, 216, 196],
];

/** The outline of a coat, and where a share of its width lies at any height. */
export type Outline = {
  readonly left: readonly Pt[];
  readonly right: readonly Pt[];
  /** Where the coat meets the air or the ground. */
  readonly hem: number;
};

/**
 * The coat as seen from any side: at every height an ellipse, turned by the yaw (its support function gives the two edges).
 *
 * The wind pushes the hem to the left and lets it beat (about once every 2 s).
 */
export const outlineOf = ({ turn, pose, seconds, wind, phase }: Person): Outline => {
  const low = pose === "kneel" || pose === "sit";
  const rows = low ? LOW : STANDING;
  const [c, s] = [Math.cos(turn.yaw), Math.sin(turn.yaw)];
  const reach = (side: number, depth: number) => Math.hypot(side * c, depth * s);
  const drift = (y: number, side: number) => {
    const t = low ? 0 : Math.max(0, (y + 60) / 360);
    return -wind * t * t * (12 + 7 * Math.sin(seconds * 3.1 + phase + side * 1.3));
  };
  return {
    left: rows.map(([y, side, , back]): Pt => [-reach(side, back) + drift(y, 0), y]),
    right: rows.map(([y, side, front]): Pt => [reach(side, front) + drift(y, 1) * 0.6, y]),
    hem: rows.at(-1)?.[0] ?? 300,
  };
};

/** The point a share `u` (0 left edge, 1 right edge) across the coat, at row `row` from the collar. */
export const across = (outline: Outline, u: number, row: number): Pt => {
  const a = outline.left[row] ?? [0, 0];
  const b = outline.right[row] ?? a;
  return [a[0] + (b[0] - a[0]) * u, a[1]];
};

/** Legs and arms of the walk: radians through the cycle (one stride a second at a calm pace). */
export const stride = ({ pose, seconds }: Person): number =>
  pose === "walk" ? seconds * Math.PI * 1.7 + 0.9 : 0;
