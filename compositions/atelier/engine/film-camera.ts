import type { PerspectiveCamera } from "three";
import { cameraPosition, spanOfFov } from "../../../src/picture/camera-view.ts";
import { pictureHeight, pictureWidth, type Box } from "../../../src/picture/picture.ts";
import type { CameraPlace } from "../../../src/picture/scene.ts";

/** Nearest and farthest that is drawn, as shares of the distance to the main body; never nearer than `farthest`. */
const nearest = 0.06;
const farthest = 9000;

/**
 * Puts a three camera where the scene's camera is, looking through `window` (picture units).
 *
 * A window that is not the whole picture shifts and widens the frustum and leaves the camera where it stands: another
 * format sees the same world, not a crop of it.
 */
export const aimCamera = (camera: PerspectiveCamera, place: CameraPlace, window: Box): void => {
  const near = -place.seenAt[2] * nearest;
  const unit = (spanOfFov(place.fovInDegrees) * near) / pictureHeight;
  const left = (window.x - pictureWidth / 2) * unit;
  const top = (pictureHeight / 2 - window.y) * unit;
  camera.near = near;
  camera.far = farthest;
  camera.projectionMatrix.makePerspective(
    left,
    left + window.width * unit,
    top,
    top - window.height * unit,
    near,
    farthest,
    camera.coordinateSystem,
  );
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
  const degrees = Math.PI / 180;
  camera.position.set(...cameraPosition(place));
  camera.rotation.set(
    -place.pitchInDegrees * degrees,
    place.yawInDegrees * degrees,
    place.rollInDegrees * degrees,
    "YXZ",
  );
  camera.updateMatrixWorld();
};
