import type { CameraMove } from "../../../src/film/vocabulary.ts";
import type { Rig } from "./rig.ts";
import { smoothNoise } from "../../../src/picture/seeded-random.ts";

/** The rig in a person's hands: a slow sway and a small tremor. Other moves come from a head or a track and stay smooth. */
export const handheldRig = (rig: Rig, move: CameraMove, seconds: number, seed: number): Rig => {
  if (move !== "handheld") return rig;
  const sway = (channel: number) =>
    smoothNoise(seed + channel, seconds * 0.9) +
    0.25 * smoothNoise(seed + channel + 9, seconds * 4.2);
  return {
    ...rig,
    pan: rig.pan + 15 * sway(1),
    tilt: rig.tilt + 11 * sway(2),
    roll: rig.roll + 0.55 * sway(3),
    truck: rig.truck + 0.006 * rig.distance * sway(4),
  };
};
