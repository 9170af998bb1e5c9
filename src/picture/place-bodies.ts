import type { Film } from "../film/film.ts";
import type { Keyframe, Subject } from "../film/storyboard.ts";
import { cameraPosition, seenThrough, spanOfFov, toWorld } from "./camera-view.ts";
import { mainSubject } from "./main-subject.ts";
import { kindOfEntry, realHeight, shapeOfEntry } from "./real-height.ts";
import type { BodyKind, CameraPlace } from "./scene.ts";

/** A subject with its place in front of the camera. */
export type PlacedSubject = {
  readonly key: string;
  readonly kind: BodyKind;
  readonly subject: Subject;
  /** Metres in front of the camera. */
  readonly depth: number;
  /** About the upright axis, seen from the camera: 0 faces it, 90 faces screen right, 180 away; null stays as it stands in the world. */
  readonly turnInDegrees: number | null;
};

const turns: Readonly<Record<Subject["facing"], number>> = {
  toward: 0,
  "toward-right": 45,
  right: 90,
  "away-right": 135,
  away: 180,
  "away-left": -135,
  left: -90,
  "toward-left": -45,
};

/** The subjects of a keyframe, each as deep in the picture as its size or the ground under it says; back to front. */
export const placeBodies = (
  film: Film,
  keyframe: Keyframe,
  camera: CameraPlace,
): readonly PlacedSubject[] => {
  const main = mainSubject(film, keyframe);
  const counts = new Map<string, number>();
  return keyframe.subjects.map((subject) => {
    const name = `${subject.entry}/${subject.part}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return {
      key: `${name}/${count}`,
      kind: kindOfEntry(film, subject.entry),
      subject,
      depth: subject === main ? -camera.seenAt[2] : depthOf(film, keyframe, camera, subject),
      turnInDegrees: turnOf(film, keyframe, subject, subject === main),
    };
  });
};

const turnOf = (film: Film, keyframe: Keyframe, subject: Subject, isMain: boolean) => {
  if (kindOfEntry(film, subject.entry) !== "character") return null;
  const said = turns[subject.facing];
  const seen = keyframe.camera.azimuthInDegrees * (subject.facing.includes("left") ? -1 : 1);
  // The camera's azimuth is told around the main subject, and finer than eight directions.
  const isNear = Math.abs(((said - seen + 540) % 360) - 180) <= 50;
  return isMain && isNear ? seen : said;
};

/** What shares the depth of the main body: things without a size of their own, and parts of one person. */
const depthOf = (film: Film, keyframe: Keyframe, camera: CameraPlace, subject: Subject): number => {
  const near = -camera.seenAt[2];
  const kind = kindOfEntry(film, subject.entry);
  if (kind !== "prop") return near;
  switch (shapeOfEntry(film, subject.entry)) {
    case "suns":
      return 4000;
    case "arches":
    case "tower":
      return realHeight(film, subject) / (subject.height * spanOfFov(camera.fovInDegrees));
    case "spark":
      return near * 0.97;
    case "fragment":
      return near * (1.1 + 1.2 * (1 - Math.min(1, subject.height)));
    case "tin":
    case "crystal":
    case "marble":
    case "candle":
    case "pebble":
    case "screen":
    case "lamp":
    case "hand-tool":
    case "photo":
    case "toy":
    case "thing":
      return onGround(keyframe, camera, subject) ?? near;
    default:
      return near;
  }
};

/** Where the ray through the subject's bottom meets the ground, metres deep; null where it does not meet it in reach. */
const onGround = (keyframe: Keyframe, camera: CameraPlace, subject: Subject): number | null => {
  const near = -camera.seenAt[2];
  const standing = keyframe.subjects.some(({ part }) => part === "whole");
  if (!standing) return null;
  const bottom = { x: subject.at.x, y: subject.at.y + subject.height / 2 };
  const ray = toWorld(camera, seenThrough(bottom, 1, camera.fovInDegrees));
  const depth = ray[1] < -1e-4 ? -cameraPosition(camera)[1] / ray[1] : Number.POSITIVE_INFINITY;
  return depth > near * 0.2 && depth < near * 4 ? depth : null;
};
