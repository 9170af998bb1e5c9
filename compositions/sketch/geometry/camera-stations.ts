import type { Film } from "../../../src/film/film.ts";
import type { Keyframe, Shot } from "../../../src/film/storyboard.ts";
import { addSteps, stepOf, stillStep } from "./camera-step.ts";
import type { CameraStep } from "./camera-step.ts";

/** Where the moves of the film have brought the camera when it reaches a keyframe, by keyframe id. */
export type CameraStations = ReadonlyMap<string, CameraStep>;

const known = new WeakMap<Film, CameraStations>();

/**
 * Walks the shots in order and adds up their moves, so that a shot ends on exactly the picture the next one starts on.
 * A keyframe two shots reach keeps the station of the first; keyframes nobody moves to stand at {@link stillStep}.
 */
export const cameraStations = (film: Film): CameraStations => {
  const found = known.get(film);
  if (found) return found;
  const keyframes = new Map(film.storyboard.keyframes.map((keyframe) => [keyframe.id, keyframe]));
  const stations = new Map<string, CameraStep>();
  for (const shot of film.storyboard.shots) {
    const first = keyframes.get(shot.first);
    const last = shot.last === null ? undefined : keyframes.get(shot.last);
    if (!first) continue;
    const from = stations.get(first.id) ?? stillStep;
    stations.set(first.id, from);
    if (last && !stations.has(last.id)) {
      stations.set(
        last.id,
        last.place === first.place ? addSteps(from, stepBetween(shot, first, last)) : stillStep,
      );
    }
  }
  known.set(film, stations);
  return stations;
};

/** What the move adds to the change of the two cameras; nothing where the storyboard already draws it. */
export const stepBetween = (shot: Shot, first: Keyframe, last: Keyframe): CameraStep => {
  const step = stepOf(shot.move);
  const sized = first.camera.size !== last.camera.size;
  const turned = first.camera.azimuthInDegrees !== last.camera.azimuthInDegrees;
  const lifted =
    first.camera.elevationInDegrees !== last.camera.elevationInDegrees ||
    first.camera.angle !== last.camera.angle;
  return {
    ...step,
    dolly: sized ? 1 : step.dolly,
    orbit: turned ? 0 : step.orbit,
    raise: lifted ? 0 : step.raise,
    tilt: lifted ? 0 : step.tilt,
    roll: lifted ? 0 : step.roll,
  };
};
