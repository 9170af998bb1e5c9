import { Group } from "three";
import { clamp } from "../../../../src/picture/numbers.ts";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { Body, Scene } from "../../../../src/picture/scene.ts";
import {
  add,
  mixVec3,
  scale,
  subtract,
  turnAboutY,
  type Vec3,
} from "../../../../src/picture/vec3.ts";
import type { BodyMaker, Kit } from "../../contract.ts";
import { makeLightPoints } from "./light-points.ts";
import { makeThreads } from "./threads.ts";

const count = 46;
const steps = 40;

/** Where in the box of a head in profile the threads leave, shares of its height: right and up. */
const temple: readonly [number, number] = [0.08, 0.16];

/** Threads from the origin to the left, about 1 long: bound together at first, then they part. */
const sheaf = (kit: Kit): readonly (readonly Vec3[])[] => {
  const random = kit.random("filaments");
  return Array.from({ length: count }, () => {
    const spread = random.between(-1, 1);
    const deep = random.between(-1, 1);
    const long = random.between(0.55, 1.35);
    const [bend, phase] = [random.between(0.4, 1.5), random.between(0, 6.28)];
    return Array.from({ length: steps }, (_, i): Vec3 => {
      const t = i / (steps - 1);
      const knot = 0.055 * Math.sin(Math.PI * Math.min(1, t * 3)) * spread;
      const fan = 0.36 * spread * t ** 1.5 + 0.05 * Math.sin(t * 6 * bend + phase) * t;
      return [-long * t, knot + fan + 0.07 * t, 0.16 * deep * t + 0.03];
    });
  });
};

/** The nearest person in close-up: their temple is where the threads belong. */
const headIn = (scene: Scene): Body | undefined =>
  scene.bodies.find(
    ({ kind, first }) => kind === "character" && first.part !== "hand" && first.part !== "whole",
  );

const rootOf = (head: Body, scene: Scene): Vec3 => {
  const side = head.first.facing.includes("left") ? -1 : 1;
  const aside: Vec3 = [temple[0] * side * head.height, temple[1] * head.height, 0.02 * head.height];
  return add(head.position, turnAboutY(aside, scene.camera.yawInDegrees));
};

/** Threads beaded with light that stream from a temple to the left of the picture, as many as its contacts are lit. */
export const filaments: BodyMaker = (kit, body) => {
  const colours = kit.film.bible.props.find(({ id }) => id === body.first.entry)?.colours ?? {};
  const core = lightOfColour(colours["core"] ?? "#fff3e2");
  const lights = [
    lightOfColour(colours["amber"] ?? "#f0a024"),
    lightOfColour(colours["blue"] ?? "#4fb3ec"),
  ];
  const lightAt = (index: number): Vec3 => lights[index % 2] ?? core;
  const lines = sheaf(kit);
  const random = kit.random("beads");
  const threads = makeThreads(
    kit,
    lines.map((points, index) => ({
      points,
      width: index % 5 === 0 ? 0.0052 : 0.0026,
      light: scale(mixVec3(lightAt(index), core, 0.08), 1.6),
      core: 1,
      wave: 0.045,
    })),
    { bothEnds: false, clear: 0.001, name: "threads" },
  );
  const beads = makeLightPoints(
    kit,
    lines.flatMap((points, index) =>
      [0.25, 0.5, 0.75, 0.9].map((share) => ({
        at: points[Math.floor((share + random.between(-0.12, 0.08)) * steps)] ?? [0, 0, 0],
        radius: random.between(0.006, 0.02),
        light: scale(mixVec3(lightAt(index), core, 0.5), 2.2),
        core: 1,
        drift: 0.022 * share,
      })),
    ),
    0.01,
  );
  const object = new Group();
  object.add(threads.object, beads);
  for (const part of object.children) part.renderOrder = 130;
  return {
    object,
    update: ({ body: now, scene }) => {
      const head = headIn(scene);
      const linked = head ? clamp(levelOfState(head, "contacts", {}, 3) / 3, 0, 1) : 1;
      const grown = linked * now.presence;
      threads.grow(grown);
      beads.visible = grown > 0.3;
      beads.scale.setScalar(0.2 + 0.8 * grown);
      const mirror = head?.first.facing.includes("left") ? -1 : 1;
      const size = head ? head.height * 0.78 : now.height * 1.5;
      const root = head
        ? subtract(rootOf(head, scene), now.position)
        : turnAboutY([now.height * 0.6, 0, 0], scene.camera.yawInDegrees);
      object.position.set(...scale(turnAboutY(root, -now.turnInDegrees), 1 / now.height));
      object.rotation.y = ((scene.camera.yawInDegrees - now.turnInDegrees) * Math.PI) / 180;
      object.scale.set((size / now.height) * mirror, size / now.height, size / now.height);
    },
  };
};
