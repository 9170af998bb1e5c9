import { Group, Vector3 } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { mixVec3, scale } from "../../../../src/picture/vec3.ts";
import type { SetMaker } from "../../contract.ts";
import { isPeopled } from "../../bodies/thing/in-scene.ts";
import { dust } from "./dust.ts";
import { lightSheet } from "./light-sheet.ts";
import { roomBed } from "./room-bed.ts";
import { roomDoor } from "./room-door.ts";
import { roomFloor } from "./room-floor.ts";
import { roomPlan, standRoom } from "./room-plan.ts";
import { roomToys } from "./room-toys.ts";
import { roomWalls } from "./room-walls.ts";
import { roomWindow } from "./room-window.ts";
import { staysStill } from "../../engine/stills.ts";

const { slit, back, beam } = roomPlan;

/** How far into the room the door's light is seen in the air, metres. */
const beamLength = 5.2;

/** The childhood room from a child's height: night, a door ajar, and its light across the floor. */
export const room: SetMaker = (kit, { place }) => {
  const tone = (name: keyof typeof place.tones) => lightOfColour(place.tones[name]);
  const [light, horizon, top, accent] = [
    tone("light"),
    tone("horizon"),
    tone("top"),
    tone("accent"),
  ];
  const wood = mixVec3(scale(horizon, 0.55), scale(top, 2.2), 0.35);
  const pale = mixVec3(light, [0.8, 0.72, 0.7], 0.5);
  const object = new Group();
  const far = (height: number) =>
    [slit.x + beam[0] * beamLength, height, back + beam[1] * beamLength] as const;
  const toys = roomToys(kit, {
    warm: scale(light, 0.6),
    rose: scale(accent, 0.5),
    violet: scale(top, 3.2),
    pale: scale(pale, 0.7),
  });
  object.add(
    ...[
      roomFloor(kit),
      roomWalls(kit, wood),
      roomDoor(kit, wood),
      roomBed(kit, wood, scale(pale, 0.6)),
      roomWindow(kit, wood, scale(mixVec3(horizon, accent, 0.4), 0.55)),
      toys,
    ].map(staysStill),
    ...[0, 0.03].map((aside) =>
      lightSheet(kit, {
        from: [
          [slit.x - 0.05 + aside, 0, back],
          [slit.x - 0.02 + aside, slit.height, back],
        ],
        to: [far(0), far(0.9)],
        light: scale(light, 1.1),
        strength: 0.3,
        softSide: 0.5,
        fade: 1.5,
      }),
    ),
    dust(kit, {
      name: "door",
      count: 340,
      low: [-1.9, 0.05, -3],
      high: [2.6, 1.7, 1.2],
      size: 0.006,
      light: scale(light, 1.4),
      reach: /* glsl */ `smoothstep(.6,.0,abs(dot(place.xz-vec2(${slit.x.toFixed(3)},${back.toFixed(3)}),vec2(${(-beam[1]).toFixed(3)},${beam[0].toFixed(3)}))))*.95+.05`,
    }),
  );
  const rounds = dust(kit, {
    name: "rounds",
    count: 34,
    low: [-2.2, 0.04, -2.6],
    high: [0.1, 0.8, -1.0],
    size: 0.035,
    light: scale(light, 0.7),
    reach: ".22",
  });
  object.add(rounds);
  const doorway = new Vector3();
  return {
    object,
    update: ({ scene, shine }) => {
      standRoom(object, scene);
      // Looked at from near, nothing may stand between a small thing and the light.
      toys.visible = isPeopled(scene);
      rounds.visible = !toys.visible;
      doorway
        .set(slit.x + 0.8 * beam[0], 0.95, back + 0.8 * beam[1])
        .applyMatrix4(object.matrixWorld);
      shine({
        position: [doorway.x, doorway.y, doorway.z],
        light: scale(scene.light.lit, 1.1 + 0.4 * scene.tender),
        reach: 0.95,
      });
    },
  };
};
