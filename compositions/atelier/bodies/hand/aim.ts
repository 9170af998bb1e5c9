import { Euler, Vector3 } from "three";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import type { Body } from "../../../../src/picture/scene.ts";
import { shapeOfEntry } from "../../../../src/picture/real-height.ts";
import type { BodyMoment, Kit } from "../../contract.ts";
import type { PoseName } from "./hand-poses.ts";

const degrees = Math.PI / 180;

type Aim = readonly [x: number, y: number];

/** A point of another body (in its boxes, seen from the camera: right, up) in this hand's box. */
const inBox = ({ body, scene }: BodyMoment, other: Body, offset: Aim): Aim => {
  const { yawInDegrees, pitchInDegrees, rollInDegrees } = scene.camera;
  const turn = new Euler(
    -pitchInDegrees * degrees,
    yawInDegrees * degrees,
    rollInDegrees * degrees,
    "YXZ",
  );
  const right = new Vector3(1, 0, 0).applyEuler(turn);
  const up = new Vector3(0, 1, 0).applyEuler(turn);
  const between = new Vector3(...other.position).sub(new Vector3(...body.position));
  return [
    (between.dot(right) + offset[0] * other.height) / body.height,
    (between.dot(up) + offset[1] * other.height) / body.height,
  ];
};

/** Edges of an open and a closed tin that fingertips take hold of, in the tin's boxes. */
const lidEdge = { closed: [-0.47, -0.04], open: [-0.6, 0.3] } as const;

const lidAt = (tin: Body): Aim => {
  const open = levelOfState(tin, "lid", { closed: 0, ajar: 0.22, open: 1 });
  const between = (axis: 0 | 1) =>
    lidEdge.closed[axis] + (lidEdge.open[axis] - lidEdge.closed[axis]) * open;
  return [between(0), between(1)];
};

/** Where in its box the hand's own point must be to touch what it holds or reaches for; null where there is nothing. */
export const aimAt = (kit: Kit) => {
  const shapeOf = ({ kind, first }: Body) =>
    kind === "prop" ? shapeOfEntry(kit.film, first.entry) : null;
  return (pose: PoseName, moment: BodyMoment): Aim | null => {
    const { bodies } = moment.scene;
    if (pose === "pinch") {
      const held = bodies.find(({ kind }) => kind === "piece");
      return held ? inBox(moment, held, [-0.27, -0.33]) : null;
    }
    if (pose === "palm") {
      const laid = bodies.find((other) => shapeOf(other) === "pebble");
      return laid ? inBox(moment, laid, [0.02, -0.46]) : null;
    }
    if (pose === "show") return null;
    const box = bodies.find((other) => shapeOf(other) === "tin");
    if (box) return inBox(moment, box, lidAt(box));
    const ball = bodies.find((other) => shapeOf(other) === "marble");
    return ball ? inBox(moment, ball, [-0.56, -0.12]) : null;
  };
};
