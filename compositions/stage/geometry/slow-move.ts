import type { CameraMove } from "../../../src/film/vocabulary.ts";

/** A still picture's small move: how much larger than the frame it is, and how far it is shifted, in shares of its sides. */
export type SlowMove = { readonly scale: number; readonly x: number; readonly y: number };

/** How far a still may travel or grow; enough to live, too little to show that it is flat. */
const reach = 0.035;

/** For each move, its end minus its start: growth, and the way the picture travels (against the camera). */
const travel: Readonly<Record<CameraMove, SlowMove>> = {
  static: { scale: 0.4, x: 0, y: 0 },
  "push-in": { scale: 2, x: 0, y: 0 },
  "pull-out": { scale: -2, x: 0, y: 0 },
  "pan-left": { scale: 0, x: 2, y: 0 },
  "pan-right": { scale: 0, x: -2, y: 0 },
  "tilt-up": { scale: 0, x: 0, y: 2 },
  "tilt-down": { scale: 0, x: 0, y: -2 },
  "truck-left": { scale: 0.4, x: 2, y: 0 },
  "truck-right": { scale: 0.4, x: -2, y: 0 },
  "crane-up": { scale: 0.4, x: 0, y: 2 },
  "crane-down": { scale: 0.4, x: 0, y: -2 },
  orbit: { scale: 0.8, x: -1.2, y: 0 },
  follow: { scale: 1, x: -0.8, y: 0 },
  handheld: { scale: 0.6, x: 0.4, y: -0.4 },
  roll: { scale: 1.2, x: 0, y: 0 },
};

/**
 * The move of a still picture at `progress` of its shot (0..1, a little beyond in handles): the storyboard's move, in small.
 * The picture always covers the frame: its scale leaves room for the shift.
 */
export const slowMove = (move: CameraMove, progress: number): SlowMove => {
  const { scale, x, y } = travel[move];
  const share = Math.min(1.25, Math.max(-0.25, progress)) - 0.5;
  const room = 1 + 2 * reach * Math.max(Math.abs(x), Math.abs(y)) * 0.75;
  const growth = reach * (scale * share + Math.abs(scale) * 0.75);
  return { scale: room + growth, x: reach * x * share, y: reach * y * share };
};
