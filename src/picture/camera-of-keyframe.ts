import type { Film } from "../film/film.ts";
import type { Camera, Keyframe, Subject } from "../film/storyboard.ts";
import {
  fovOfLens,
  frameRatio,
  horizonOfPitch,
  pitchOfHorizon,
  seenThrough,
  spanOfFov,
  toWorld,
} from "./camera-view.ts";
import { mainSubject } from "./main-subject.ts";
import { kindOfEntry, realHeight, shapeOfEntry } from "./real-height.ts";
import type { CameraPlace } from "./scene.ts";
import { add, type Vec3 } from "./vec3.ts";

/** Degrees a camera looks down when the storyboard gives an angle and no elevation. */
const pitches: Readonly<Record<Camera["angle"], number>> = {
  eye: 0,
  low: -10,
  ground: -4,
  high: 25,
  overhead: 82,
  dutch: 0,
};

const dutchInDegrees = 8;
/** Metres above the ground at which hands and faces are held. */
const handHeight = 1.2;
const faceHeight = 1.45;
/** A camera nearer to the ground than this share of its distance would look through blades of grass. */
const lowest = 0.035;

/**
 * The camera of a keyframe on its own; `station` is where in the place its main body stands.
 *
 * The lens and the main body's height in the frame give the distance, its feet (or its bottom) the height of the camera,
 * the azimuth the side it is seen from. The horizon gives way to landscape that would otherwise hang below it.
 */
export const cameraOfKeyframe = (film: Film, keyframe: Keyframe, station: Vec3): CameraPlace => {
  const { camera } = keyframe;
  const fovInDegrees = fovOfLens(camera.lensInMm);
  const main = mainSubject(film, keyframe);
  const depth = main ? realHeight(film, main) / (main.height * spanOfFov(fovInDegrees)) : 6;
  const turned = {
    yawInDegrees: yawOf(camera, main),
    pitchInDegrees: pitchOf(film, keyframe, fovInDegrees),
    rollInDegrees: camera.angle === "dutch" ? dutchInDegrees * (camera.side === "B" ? -1 : 1) : 0,
    fovInDegrees,
  };
  const at = main?.at ?? { x: 0.5, y: 0.5 };
  const seenAt = seenThrough(at, depth, fovInDegrees);
  const height = mainHeight(film, keyframe, main);
  const raised = aboveGround(height, -toWorld(turned, seenAt)[1], depth);
  return { ...turned, seenAt, target: add(station, [0, raised, 0]) };
};

/** Height of the main body's centre; raised where the camera would come to stand in the ground. */
const aboveGround = (centre: number, cameraAboveCentre: number, depth: number): number =>
  centre + Math.max(0, lowest * depth - (centre + cameraAboveCentre));

const yawOf = (camera: Camera, main: Subject | null): number => {
  const azimuth = camera.azimuthInDegrees + (camera.side === "B" ? 180 : 0);
  return main?.facing.includes("left") ? azimuth : -azimuth;
};

const pitchOf = (film: Film, keyframe: Keyframe, fovInDegrees: number): number => {
  const { elevationInDegrees, angle } = keyframe.camera;
  const asked = elevationInDegrees === 0 ? pitches[angle] : elevationInDegrees;
  const horizon = horizonOfPitch(asked, fovInDegrees);
  const needed = Math.max(...keyframe.subjects.map((subject) => lowestSeen(film, subject)));
  return asked < 60 && needed > horizon && needed < 0.9
    ? pitchOfHorizon(needed, fovInDegrees)
    : asked;
};

/** How low in the frame the horizon must at least lie for a far thing to stand on it, or -1. */
const lowestSeen = (film: Film, { entry, at, height }: Subject): number => {
  if (kindOfEntry(film, entry) !== "prop") return -1;
  const shape = shapeOfEntry(film, entry);
  if (shape === "suns") return at.y + height * 0.2;
  return shape === "arches" || shape === "tower" ? at.y + height * 0.2 : -1;
};

/** Metres above the ground at which the centre of the main body is. */
const mainHeight = (film: Film, keyframe: Keyframe, main: Subject | null): number => {
  if (main === null) return 1.5;
  const tall = realHeight(film, main);
  if (kindOfEntry(film, main.entry) === "character") {
    if (main.part === "whole") return tall / 2;
    return main.part === "hand" ? handHeight : faceHeight;
  }
  const isPiece = kindOfEntry(film, main.entry) === "piece";
  const isHeld = keyframe.subjects.some((other) =>
    isPiece ? other.part !== "whole" : other.part === "hand" && liesOn(main, other),
  );
  return isHeld ? handHeight : tall / 2;
};

/** Whether a thing is drawn on a hand: its centre is less than a quarter of the hand's height from the hand's own. */
const liesOn = (thing: Subject, hand: Subject): boolean =>
  Math.hypot((thing.at.x - hand.at.x) * frameRatio, thing.at.y - hand.at.y) < hand.height / 4;
