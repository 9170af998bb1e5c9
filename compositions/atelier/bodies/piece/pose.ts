import { Euler, Vector3 } from "three";
import { mix, smoothStep } from "../../../../src/picture/numbers.ts";
import type { Body, Scene } from "../../../../src/picture/scene.ts";
import { groundUnder } from "../ground-under.ts";

/** How a piece is put down: degrees about its own axes, and where the ground is below its middle (units), if it is on one. */
export type Pose = {
  readonly tip: number;
  readonly turn: number;
  readonly roll: number;
  readonly ground: number | null;
};

const held: Pose = { tip: 0, turn: 0, roll: 0, ground: null };

/** Whether somebody has it in her hand, so that it needs no ground. */
const isHeld = (scene: Scene): boolean =>
  scene.bodies.some(({ kind, first: { part } }) => kind === "character" && part !== "whole");

/**
 * Stands a piece on the ground, its stones up, leaning a little to the viewer; seen from above it lies, its stones towards
 * the top of the picture. A camera on the other side finds it turned to that side.
 */
export const poseOf = (scene: Scene, body: Body): Pose => {
  const ground = isHeld(scene) ? null : groundUnder(scene.bodies, body);
  if (ground === null) return held;
  const { pitchInDegrees, yawInDegrees } = scene.camera;
  const lies = smoothStep(42, 68, pitchInDegrees);
  const otherSide = smoothStep(-6, 22, yawInDegrees) * (1 - lies);
  return {
    tip: mix(11, -47, lies),
    turn: mix(78 * otherSide, 6, lies),
    roll: mix(4, 9, lies),
    ground,
  };
};

const degrees = Math.PI / 180;
const point = new Vector3();

/** The turn of a pose, as three wants it. */
export const eulerOf = ({ tip, turn, roll }: Pose): Euler =>
  new Euler(tip * degrees, turn * degrees, roll * degrees, "YXZ");

/** The lowest of some points once they are turned: what will touch the ground. */
export const lowestOf = (points: readonly Vector3[], turned: Euler): Vector3 => {
  const lowest = new Vector3(0, Number.POSITIVE_INFINITY, 0);
  for (const each of points) {
    point.copy(each).applyEuler(turned);
    if (point.y < lowest.y) lowest.copy(point);
  }
  return lowest;
};
