import type { Prop } from "../../../../src/film/bible.ts";
import type { Film } from "../../../../src/film/film.ts";
import { cameraPosition } from "../../../../src/picture/camera-view.ts";
import { shapeOfEntry } from "../../../../src/picture/real-height.ts";
import type { Body, Scene } from "../../../../src/picture/scene.ts";

/** The scene's first prop of a shape; null when there is none. */
export const propOfShape = (film: Film, scene: Scene, shape: Prop["shape"]): Body | null =>
  scene.bodies.find(
    ({ kind, first }) => kind === "prop" && shapeOfEntry(film, first.entry) === shape,
  ) ?? null;

/** Whether somebody stands in the picture, from head to foot: then the place is seen as a place, not as a backdrop. */
export const isPeopled = (scene: Scene): boolean =>
  scene.bodies.some(({ kind, first }) => kind === "character" && first.part === "whole");

/**
 * Radians by which a thing should turn so that it has to do with the story: half way between the camera and whoever the
 * picture is about. What is itself the main body, or shows its front anyway, stays as it stands.
 */
export const turnToStory = (scene: Scene, body: Body): number => {
  const main = scene.bodies.find(({ key }) => key === scene.main);
  if (!main || main.key === body.key || main.kind !== "character") return 0;
  const bearing = (x: number, z: number) => Math.atan2(x - body.position[0], z - body.position[2]);
  const camera = cameraPosition(scene.camera);
  const toCamera = bearing(camera[0], camera[2]);
  const between = bearing(main.position[0], main.position[2]) - toCamera;
  const shortest = Math.atan2(Math.sin(between), Math.cos(between));
  return toCamera + shortest / 2;
};
