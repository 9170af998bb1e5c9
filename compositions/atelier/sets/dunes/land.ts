import { Group, Mesh } from "three";
import { seededRandom, seedOf } from "../../../../src/picture/seeded-random.ts";
import { shapeOfEntry } from "../../../../src/picture/real-height.ts";
import type { Body, Scene } from "../../../../src/picture/scene.ts";
import type { Built, Kit, Moment } from "../../contract.ts";
import { groundGeometry } from "./ground-geometry.ts";
import { besideRidge, farRange, pathRidge, type Ridge, type RidgeContext } from "./ridge.ts";
import { ridgeGeometries } from "./ridge-geometry.ts";
import { sandPaint, type Standing } from "./sand-paint.ts";

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
  const paint = sandPaint(kit, scene.time === "night");
  const add = (geometry: Mesh["geometry"], order: number): void => {
    const mesh = new Mesh(geometry, paint.material);
    mesh.renderOrder = order;
    object.add(mesh);
  };
  // One sea of sand for all places of this kind: a ridge at night and at dawn is one ridge.
  const stream = (name: string) => seededRandom(seedOf(`${scene.place.backdrop}/${name}`));
  const context: RidgeContext = { stream, detail: kit.detail, centre, foot };
  ridgesOf(context, isHollow).forEach((ridge, index) => {
    for (const geometry of ridgeGeometries(ridge)) add(geometry, 1 + index);
  });
  add(groundGeometry(foot, centre, kit.detail), 20);
  return {
    object,
    update: ({ scene: now }) => {
      const figure = now.bodies.find(isOnFoot);
      const others = now.bodies.filter((body) => body !== figure);
      paint.stand([
        figure ? poolOf(figure, 0.24, 1.4) : null,
        ...others.filter(isOnFoot).map((body) => poolOf(body, 0.24, 1.4)),
        ...others
          .filter((body) => shapeOfEntry(kit.film, body.first.entry) === "tower")
          .map((body) => poolOf(body, 0.3, 5)),
      ]);
    },
  };
};

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
