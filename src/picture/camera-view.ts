import type { CameraPlace } from "./scene.ts";
import { add, subtract, tipAboutX, turnAboutY, type Vec3 } from "./vec3.ts";

/** Width of the storyboard frame against its height. */
export const frameRatio = 16 / 9;

const sensorHeightInMm = 24;

/** Vertical field of view of a lens on a 36 x 24 mm frame, degrees. */
export const fovOfLens = (lensInMm: number): number =>
  (2 * Math.atan(sensorHeightInMm / 2 / lensInMm) * 180) / Math.PI;

/** Metres that the frame is tall, one metre in front of the camera. */
export const spanOfFov = (fovInDegrees: number): number =>
  2 * Math.tan((fovInDegrees * Math.PI) / 360);

/** What the camera sees at a point of the frame, `depth` metres in front of it: right, up and (negative) forward. */
export const seenThrough = (
  point: { readonly x: number; readonly y: number },
  depth: number,
  fovInDegrees: number,
): Vec3 => {
  const span = spanOfFov(fovInDegrees) * depth;
  return [(point.x - 0.5) * span * frameRatio, (0.5 - point.y) * span, -depth];
};

/** A direction as the camera sees it, in the world. The roll turns the picture only. */
export const toWorld = (
  camera: Pick<CameraPlace, "yawInDegrees" | "pitchInDegrees">,
  seen: Vec3,
): Vec3 => turnAboutY(tipAboutX(seen, camera.pitchInDegrees), camera.yawInDegrees);

/** Where the camera stands, metres. */
export const cameraPosition = (camera: CameraPlace): Vec3 =>
  subtract(camera.target, toWorld(camera, camera.seenAt));

/** Where in the world that is which the camera sees at `seen`. */
export const placeInWorld = (camera: CameraPlace, seen: Vec3): Vec3 =>
  add(cameraPosition(camera), toWorld(camera, seen));

/** Height of the horizon in the frame, 0 top to 1 bottom (outside them when it is out of sight). */
export const horizonOfPitch = (pitchInDegrees: number, fovInDegrees: number): number =>
  0.5 - Math.tan((pitchInDegrees * Math.PI) / 180) / spanOfFov(fovInDegrees);

/** The pitch that brings the horizon to a height of the frame; the inverse of {@link horizonOfPitch}. */
export const pitchOfHorizon = (horizon: number, fovInDegrees: number): number =>
  (Math.atan((0.5 - horizon) * spanOfFov(fovInDegrees)) * 180) / Math.PI;
