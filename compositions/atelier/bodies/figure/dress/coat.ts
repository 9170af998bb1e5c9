import { Group, Mesh } from "three";
import { add, scale, type Vec3 } from "../../../../../src/picture/vec3.ts";
import type { Kit } from "../../../contract.ts";
import { paint } from "../../../engine/paint.ts";
import { makeGrid } from "../mesh/grid.ts";
import { bentPath, forwards, tubeAbout } from "../mesh/tube.ts";
import type { Build } from "../pose/build.ts";
import type { Pose, Side } from "../pose/pose.ts";
import type { Wardrobe } from "../wardrobe.ts";
import type { CoatShape } from "./coat-shape.ts";
import { coatBody } from "./coat-paint.glsl.ts";
import { clothBody } from "./cloth-paint.glsl.ts";

/** The coat with collar and sleeves, laid anew for each pose. */
export type Coat = {
  readonly object: Group;
  readonly lay: (build: Build, pose: Pose, shape: CoatShape) => void;
};

/** A long coat in the wardrobe's colour. */
export const makeCoat = (kit: Kit, { coat }: Wardrobe): Coat => {
  const { detail } = kit;
  const skirt = makeGrid({ rows: 26 * detail, columns: 46 * detail });
  const collar = makeGrid({ rows: 5, columns: 24 * detail, closed: true });
  const sleeves = { left: makeGrid(sleeveCut(detail)), right: makeGrid(sleeveCut(detail)) };
  const look = { colour: coat, rim: 1.5, wrap: 0.3, bothSides: true };
  const cloth = paint(kit, { ...look, body: clothBody });
  const object = new Group();
  object.add(new Mesh(skirt.geometry, paint(kit, { ...look, body: coatBody })));
  for (const { geometry } of [collar, sleeves.left, sleeves.right]) {
    object.add(new Mesh(geometry, cloth));
  }
  return {
    object,
    lay: (build, pose, shape) => {
      skirt.lay((row, column) => shape(row, (column - 0.5) * Math.PI * 2));
      collar.lay((row, column) => collarPlace(shape, row, (column - 0.5) * Math.PI * 2, build));
      for (const side of ["left", "right"] as const) {
        sleeves[side].lay(sleeveSurface(build, pose, side));
      }
    },
  };
};

const sleeveCut = (detail: number) => ({ rows: 15 * detail, columns: 12 * detail, closed: true });

/** Turned down over the shoulders, its points open in front. */
const collarPlace = (shape: CoatShape, row: number, angle: number, build: Build): Vec3 => {
  const front = Math.max(0, Math.cos(angle)) ** 3;
  const down = 0.006 + 0.075 * row * (1 + 0.5 * front * (1 - front));
  const [x, y, z] = shape(down, angle);
  const lift = 0.012 * Math.sin(Math.PI * Math.min(1, row * 1.15)) + 0.004;
  return [
    x + Math.sin(angle) * lift * build.girth,
    y + lift * 0.9,
    z + Math.cos(angle) * lift * build.girth,
  ];
};

const sleeveSurface = (build: Build, pose: Pose, side: Side) => {
  const { joints } = pose;
  const outwards = side === "left" ? 1 : -1;
  const [shoulder, elbow, wrist] = [
    joints[`${side}Shoulder`],
    joints[`${side}Elbow`],
    joints[`${side}Wrist`],
  ];
  const inside = add(shoulder, scale([-outwards, -0.25, 0], 0.018 * build.girth));
  return tubeAbout(bentPath([inside, elbow, wrist]), forwards, (share, angle) => {
    const bend = Math.exp(-(((share - 0.5) / 0.13) ** 2));
    const folds = 0.0022 * bend * Math.sin(share * 95 + Math.cos(angle) * 2);
    const drape = 0.0012 * Math.sin(angle * 3 + share * 9);
    const round = Math.min(1, 0.55 + share * 5);
    const wide = (0.034 - 0.004 * share + 0.005 * share ** 6 + folds + drape) * build.girth * round;
    return [wide * 1.08, wide];
  });
};
