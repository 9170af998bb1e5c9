import type { Object3D } from "three";
import type { Scene } from "../../../../src/picture/scene.ts";
import { isPeopled } from "../../bodies/thing/in-scene.ts";

/** The room's own space, metres: the back wall is at -z, the floor at y 0. A child's room, all of it a little too large. */
export const roomPlan = {
  left: -3.5,
  right: 3.7,
  back: -3,
  front: 4.6,
  ceiling: 3.7,
  /** The slit of the door ajar: its middle on the back wall, its width and height. */
  slit: { x: -1.62, width: 0.13, height: 2.45 },
  /** Where the light goes from the slit, on the floor (length 1). */
  beam: [0.72, 0.694],
} as const;

/** A place on the floor in the middle of the light, 4 m from the door: where small things are looked at from near. */
const inTheLight = [1.27, -0.22] as const;

const aroundSomebody = { turn: -Math.PI / 3, x: 0, z: 0 };

/** Turned so that the light comes from beyond the thing that is looked at, and the door stands a little beside it. */
const aroundSomething = () => {
  const turn = (-51 * Math.PI) / 180;
  const [x, z] = inTheLight;
  return {
    turn,
    x: -(x * Math.cos(turn) + z * Math.sin(turn)),
    z: -(z * Math.cos(turn) - x * Math.sin(turn)),
  };
};

/** Puts the room where the picture needs it: around a person, or around a small thing that lies in the light. */
export const standRoom = (room: Object3D, scene: Scene): void => {
  const { turn, x, z } = isPeopled(scene) ? aroundSomebody : aroundSomething();
  room.rotation.y = turn;
  room.position.set(x, 0, z);
  room.updateMatrixWorld(true);
};
