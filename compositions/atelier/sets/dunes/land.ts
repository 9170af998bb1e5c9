import { Group, Line3, Mesh, Sphere, Vector3, type BufferGeometry } from "three";
import { seededRandom, seedOf } from "../../../../src/picture/seeded-random.ts";
import { shapeOfEntry } from "../../../../src/picture/real-height.ts";
import type { Body, Scene } from "../../../../src/picture/scene.ts";
import { cameraPosition } from "../../../../src/picture/camera-view.ts";
import type { Built, Kit, Moment } from "../../contract.ts";
import { pieces } from "../../engine/pieces.ts";
import { groundGeometry, sectorOfGround } from "./ground-geometry.ts";
import { besideRidge, farRange, pathRidge, type Ridge, type RidgeContext } from "./ridge.ts";
import { partOfRidge, ridgeGeometries } from "./ridge-geometry.ts";
import { farInMetres, sandPaint, type Standing } from "./sand-paint.ts";
import { paintAnew, staysStill } from "../../engine/stills.ts";

/** Where in a place the land is looked at, and what kind of land it is. */
export type LandPlan = {
  /** Height of the low ground between the dunes, metres. The way itself is at 0. */
  readonly foot: number;
  /** `z` about which everything is drawn finest. */
  readonly centre: number;
  /** The way runs between dunes, and not along the top of one. */
  readonly isHollow: boolean;
};

/** The dunes of a place, the nearest first. */
const ridgesOf = (context: RidgeContext, isHollow: boolean): readonly Ridge[] => {
  const beside = (x: number, low: number, high: number) => besideRidge(context, { x, low, high });
  const range = (radius: number, low: number, high: number) =>
    farRange(context, { radius, low, high });
  const near = isHollow
    ? [beside(24, 0.9, 3), beside(-22, 0.8, 3), beside(52, 1.6, 5.4), beside(-58, 2, 6)]
    : [pathRidge(context), beside(40, 1.8, 4.6), beside(-46, 1.4, 4.2), beside(82, 3, 7.2)];
  return [
    ...near,
    beside(-105, 3, 8),
    beside(138, 4, 9.5),
    beside(-190, 5, 11),
    beside(235, 6, 14),
    range(430, 5, 17),
    range(720, 10, 36),
  ];
};

/** All ground of the place out to the horizon, with the marks of who stands on it. */
export const makeLand = (kit: Kit, scene: Scene, plan: LandPlan): Built<Moment> => {
  const { foot, centre, isHollow } = plan;
  const object = new Group();
  const standing = (bodies: readonly Body[]): (Standing | null)[] => {
    const figure = bodies.find(isOnFoot);
    const others = bodies.filter((body) => body !== figure);
    return [
      figure ? poolOf(figure, 0.24, 1.4) : null,
      ...others.filter(isOnFoot).map((body) => poolOf(body, 0.24, 1.4)),
      ...others
        .filter((body) => shapeOfEntry(kit.film, body.first.entry) === "tower")
        .map((body) => poolOf(body, 0.3, 5)),
    ];
  };
  const paint = sandPaint(kit, scene.time === "night", standing(scene.bodies).length);
  const meshes: { readonly mesh: Mesh; readonly around: Sphere }[] = [];
  const add = (geometry: BufferGeometry, order: number): void => {
    const mesh = new Mesh(geometry, paint.near);
    mesh.renderOrder = order;
    object.add(staysStill(mesh));
    meshes.push({ mesh, around: geometry.boundingSphere ?? new Sphere() });
  };
  // One sea of sand for all places of this kind: a ridge at night and at dawn is one ridge.
  const stream = (name: string) => seededRandom(seedOf(`${scene.place.backdrop}/${name}`));
  const context: RidgeContext = { stream, detail: kit.detail, centre, foot };
  ridgesOf(context, isHollow).forEach((ridge, index) => {
    for (const side of ridgeGeometries(ridge)) {
      const partOf = partOfRidge(ridge, side);
      for (const geometry of pieces(side, partOf)) add(geometry, 1 + index);
    }
  });
  for (const geometry of pieces(groundGeometry(foot, centre, kit.detail), sectorOfGround)) {
    add(geometry, 20);
  }
  const eye = new Vector3();
  return {
    object,
    update: ({ scene: now }) => {
      paint.stand(standing(now.bodies));
      eye.set(...cameraPosition(now.camera));
      const walked = shadowsOfWalkers(now);
      for (const { mesh, around } of meshes) {
        mesh.material = around.distanceToPoint(eye) < farInMetres ? paint.near : paint.far;
        paintAnew(
          mesh,
          walked.some((shadow) => isUnder(around, shadow)),
        );
      }
    },
  };
};

/** Where the shadows of those on foot fall, from the feet to as far as they reach; as rows of spheres would, a little wider. */
const shadowsOfWalkers = ({ bodies, light }: Scene): readonly Line3[] =>
  bodies.filter(isOnFoot).map(({ position: [x, y, z], height }) => {
    const [east, up, south] = light.towardsKey;
    const long = Math.min(10, 1 / Math.max(0.1, up)) * height;
    const feet = new Vector3(x, y - height / 2, z);
    return new Line3(feet, feet.clone().add(new Vector3(-east * long, 0, -south * long)));
  });

/** How far beside its middle a figure's shadow and steps reach, metres. */
const besideInMetres = 1.1;

const isUnder = ({ center, radius }: Sphere, shadow: Line3): boolean =>
  shadow.closestPointToPoint(center, true, nearestPoint).distanceTo(center) <
  radius + besideInMetres;

const nearestPoint = new Vector3();

/** Whether it is a whole figure with its feet on the ground. */
const isOnFoot = ({ kind, first, position, height }: Body): boolean =>
  kind === "character" &&
  first.part === "whole" &&
  Math.abs(position[1] - height / 2) < height * 0.25;

const poolOf = (body: Body, radius: number, drawnOut: number): Standing => ({
  x: body.position[0],
  z: body.position[2],
  radius: body.height * radius,
  drawnOut,
  share: body.presence,
});
