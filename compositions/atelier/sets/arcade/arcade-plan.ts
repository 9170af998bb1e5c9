import type { Object3D } from "three";
import type { Scene } from "../../../../src/picture/scene.ts";
import { isPeopled } from "../../bodies/thing/in-scene.ts";

/** The arcade's own space, metres: its nave runs along -z, y 0 is its floor. */
export const arcadePlan = {
  /** Half the width of the nave, to the middle of its columns; and of nave and aisles. */
  nave: 2.9,
  aisles: 6.6,
  /** Length of a bay, and where the rows of columns begin and end. */
  bay: 4.4,
  begin: 5.6,
  bays: 11,
  springing: 2.75,
  rise: 2.1,
  /** The bay whose vault has come down (counted from `begin`). */
  brokenBay: 4,
  column: 0.25,
} as const;

/** Where the nave ends. */
export const arcadeEnd = arcadePlan.begin - arcadePlan.bays * arcadePlan.bay;

/** Metres above the floor at which the water stands: to the calves of somebody who wades, else only at the things' feet. */
export const waterLevel = (scene: Scene): number => (isPeopled(scene) ? 0.2 : 0.04);

/** Puts the arcade so that the nave leads away from the camera: around a wader on its left, or around a thing that still glows. */
export const standArcade = (arcade: Object3D, scene: Scene): void => {
  const [turn, aside] = isPeopled(scene)
    ? [(-131 * Math.PI) / 180, -1.3]
    : [(9 * Math.PI) / 180, 0.9];
  arcade.rotation.y = turn;
  arcade.position.set(-aside * Math.cos(turn), 0, aside * Math.sin(turn));
  arcade.updateMatrixWorld(true);
};
