import type { Film } from "../film/film.ts";
import type { Place } from "../film/bible.ts";
import type { Keyframe } from "../film/storyboard.ts";
import type { ShotSize } from "../film/vocabulary.ts";
import { cameraOfKeyframe } from "./camera-of-keyframe.ts";
import { placeInWorld, seenThrough, spanOfFov, toWorld } from "./camera-view.ts";
import { lightOfPlace } from "./light-of-place.ts";
import { mainSubject } from "./main-subject.ts";
import { mix, mixRatio, smoothStep } from "./numbers.ts";
import { placeBodies, type PlacedSubject } from "./place-bodies.ts";
import { shapeOfEntry } from "./real-height.ts";
import type { Body, CameraPlace, Scene, SceneLight } from "./scene.ts";
import { stationsOf } from "./stations.ts";
import { mixVec3, normalize, type Vec3 } from "./vec3.ts";

/** How far what is out of focus dissolves, by shot size. */
const softnesses: Readonly<Record<ShotSize, number>> = {
  ECU: 1,
  CU: 0.8,
  MCU: 0.4,
  MS: 0.15,
  MLS: 0,
  LS: 0,
  ELS: 0,
};

/** One keyframe, resolved: its camera and what stands where. */
export type StagedKeyframe = {
  readonly film: Film;
  readonly keyframe: Keyframe;
  readonly place: Place;
  readonly camera: CameraPlace;
  readonly subjects: readonly PlacedSubject[];
  readonly main: string | null;
};

/** Resolves a keyframe of a film that `parseFilm` has accepted; null for an id or place that is not there. */
export const stageKeyframe = (film: Film, id: string): StagedKeyframe | null => {
  const keyframe = film.storyboard.keyframes.find((candidate) => candidate.id === id);
  const place = film.bible.places.find((candidate) => candidate.id === keyframe?.place);
  if (!keyframe || !place) return null;
  const station = stationsOf(film).get(id) ?? [0, 0, 0];
  const camera = cameraOfKeyframe(film, keyframe, station);
  const subjects = placeBodies(film, keyframe, camera);
  const main = mainSubject(film, keyframe);
  return {
    film,
    keyframe,
    place,
    camera,
    subjects,
    main: subjects.find(({ subject }) => subject === main)?.key ?? null,
  };
};

/** Whether two keyframes show one place at one hour, so that a camera can go from one to the other. */
export const isOnePlace = (first: StagedKeyframe, last: StagedKeyframe): boolean =>
  first.place.id === last.place.id && first.keyframe.time === last.keyframe.time;

/** The scene of a keyframe: {@link sceneBetween} it and itself. */
export const sceneOfKeyframe = (staged: StagedKeyframe): Scene => sceneBetween(staged, staged, 0);

/**
 * The world `share` of the way (0..1) from one keyframe to another of the same place.
 *
 * Cameras are mixed by what they look at and how far away it is (by equal ratios, so that a push-in looks even), bodies by
 * where the camera sees them: at 0 and 1 everything is exactly where the storyboard put it.
 */
export const sceneBetween = (first: StagedKeyframe, last: StagedKeyframe, share: number): Scene => {
  const camera = mixCameras(first.camera, last.camera, share);
  const near = share < 0.5 ? first : last;
  return {
    place: first.place,
    time: first.keyframe.time,
    angle: near.keyframe.camera.angle,
    camera,
    bodies: mixBodies(first, last, share, camera),
    main: near.main,
    light: mixLights(lightOf(first), lightOf(last), share),
    softness: mix(
      softnesses[first.keyframe.camera.size],
      softnesses[last.keyframe.camera.size],
      share,
    ),
    broken: mix(first.keyframe.broken, last.keyframe.broken, share),
    tender: mix(first.keyframe.tender, last.keyframe.tender, share),
    seed: 0,
  };
};

/**
 * What a shot is built from: its first scene with everybody in it who comes later. The same for every moment of the shot, so
 * that its frames may be drawn in any order and on any page.
 */
export const sceneToBuild = (first: StagedKeyframe, last: StagedKeyframe): Scene => {
  const start = sceneBetween(first, last, 0);
  const known = new Set(start.bodies.map(({ key }) => key));
  const later = sceneBetween(first, last, 1).bodies.filter(({ key }) => !known.has(key));
  return { ...start, bodies: [...start.bodies, ...later] };
};

const mixCameras = (a: CameraPlace, b: CameraPlace, share: number): CameraPlace => {
  const depth = mixRatio(-a.seenAt[2], -b.seenAt[2], share);
  // Side and height are mixed as angles: as shares of the depth.
  const aside = (camera: CameraPlace, axis: 0 | 1) => camera.seenAt[axis] / -camera.seenAt[2];
  return {
    target: mixVec3(a.target, b.target, share),
    seenAt: [
      mix(aside(a, 0), aside(b, 0), share) * depth,
      mix(aside(a, 1), aside(b, 1), share) * depth,
      -depth,
    ],
    yawInDegrees: mix(a.yawInDegrees, b.yawInDegrees, share),
    pitchInDegrees: mix(a.pitchInDegrees, b.pitchInDegrees, share),
    rollInDegrees: mix(a.rollInDegrees, b.rollInDegrees, share),
    fovInDegrees: mix(a.fovInDegrees, b.fovInDegrees, share),
  };
};

/** Who is in both keyframes goes from place to place in the picture; who leaves or arrives stands still in the world meanwhile. */
const mixBodies = (
  first: StagedKeyframe,
  last: StagedKeyframe,
  share: number,
  camera: CameraPlace,
): readonly Body[] => {
  const ends = new Map(last.subjects.map((placed) => [placed.key, placed]));
  const starts = new Set(first.subjects.map(({ key }) => key));
  const both = first.subjects.map((placed) => {
    const end = ends.get(placed.key);
    if (end) return bodyBetween(placed, end, share, camera, 1);
    return bodyBetween(placed, placed, share, first.camera, 1 - smoothStep(0.2, 0.7, share));
  });
  const arriving = last.subjects
    .filter(({ key }) => !starts.has(key))
    .map((placed) => bodyBetween(placed, placed, share, last.camera, smoothStep(0.3, 0.85, share)));
  return [...both, ...arriving].filter(({ presence }) => presence > 0);
};

const bodyBetween = (
  a: PlacedSubject,
  b: PlacedSubject,
  share: number,
  camera: CameraPlace,
  presence: number,
): Body => {
  const at = {
    x: mix(a.subject.at.x, b.subject.at.x, share),
    y: mix(a.subject.at.y, b.subject.at.y, share),
  };
  const depth = mixRatio(a.depth, b.depth, share);
  const inFrame = mixRatio(a.subject.height, b.subject.height, share);
  return {
    key: a.key,
    kind: a.kind,
    first: a.subject,
    last: b.subject,
    share,
    at,
    position: placeInWorld(camera, seenThrough(at, depth, camera.fovInDegrees)),
    height: inFrame * spanOfFov(camera.fovInDegrees) * depth,
    depth,
    turnInDegrees:
      a.turnInDegrees === null || b.turnInDegrees === null
        ? 0
        : camera.yawInDegrees + mix(a.turnInDegrees, b.turnInDegrees, share),
    presence,
  };
};

const lightOf = ({ film, keyframe, place, camera }: StagedKeyframe): SceneLight => {
  const sun = keyframe.subjects.find(({ entry }) => shapeOfEntry(film, entry) === "suns");
  const towardsSun = sun
    ? aboveHorizon(toWorld(camera, seenThrough(sun.at, 1, camera.fovInDegrees)))
    : null;
  const level = { yawInDegrees: camera.yawInDegrees, pitchInDegrees: 0 };
  return lightOfPlace(place, keyframe, towardsSun, (seen) => toWorld(level, seen));
};

/** Light from below the horizon would put the whole land in shade: a low sun still grazes it. */
const aboveHorizon = (direction: Vec3): Vec3 => {
  const [x, y, z] = normalize(direction);
  return [x, Math.max(y, 0.1), z];
};

const mixLights = (a: SceneLight, b: SceneLight, share: number): SceneLight => ({
  towardsKey: normalize(mixVec3(a.towardsKey, b.towardsKey, share)),
  key: mixVec3(a.key, b.key, share),
  top: mixVec3(a.top, b.top, share),
  middle: mixVec3(a.middle, b.middle, share),
  horizon: mixVec3(a.horizon, b.horizon, share),
  lit: mixVec3(a.lit, b.lit, share),
  shade: mixVec3(a.shade, b.shade, share),
  accent: mixVec3(a.accent, b.accent, share),
  haze: mixVec3(a.haze, b.haze, share),
  hazePerMetre: mix(a.hazePerMetre, b.hazePerMetre, share),
});
