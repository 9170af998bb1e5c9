import type { Keyframe } from "../../../src/film/storyboard.ts";
import type { Place } from "../../../src/film/bible.ts";
import type { CameraAngle, ShotSize } from "../../../src/film/vocabulary.ts";
import { clamp } from "../../../src/picture/numbers.ts";
import { pictureHeight } from "../../../src/picture/picture.ts";
import type { Rig } from "./rig.ts";
import { seededRandom } from "../../../src/picture/seeded-random.ts";

type Backdrop = Place["backdrop"];

/** Metres to the subject out of doors; indoors the same ladder is squeezed by a power below 1. */
const distances: Readonly<Record<ShotSize, number>> = {
  ECU: 0.9,
  CU: 1.4,
  MCU: 2.2,
  MS: 3.6,
  MLS: 6.5,
  LS: 15,
  ELS: 38,
};
const squeeze: Readonly<Record<Backdrop, number>> = {
  dunes: 1,
  arcade: 0.72,
  room: 0.5,
  neural: 0.62,
  bench: 0.36,
  plain: 1,
};
const softnesses: Readonly<Record<ShotSize, number>> = {
  ECU: 1,
  CU: 0.86,
  MCU: 0.4,
  MS: 0.12,
  MLS: 0,
  LS: 0,
  ELS: 0,
};

/** Horizon of an angle in frame heights, the camera height it stands for (elevation, degrees), and how steep the ground lies. */
const angles: Readonly<Record<CameraAngle, { horizon: number; elevation: number; slope: number }>> =
  {
    eye: { horizon: 0.5, elevation: 0, slope: 1 },
    low: { horizon: 0.72, elevation: -15, slope: 0.6 },
    ground: { horizon: 0.84, elevation: -5, slope: 0.3 },
    high: { horizon: 0.22, elevation: 25, slope: 1.5 },
    overhead: { horizon: -0.6, elevation: 90, slope: 2.6 },
    dutch: { horizon: 0.54, elevation: 0, slope: 1 },
  };

const dutchInDegrees = 8;
const orbitPerDegree = 7;
/** Indoors there is no panorama to turn through: going round the subject only sways the far wall this much. */
const indoorSway = 240;

/** Distance from which a backdrop is painted, metres: the distance of a wide shot there. */
export const homeOf = (backdrop: Backdrop): number => 20 ** squeeze[backdrop];

/**
 * The camera of a keyframe as a {@link Rig}, before any move.
 *
 * The horizon follows the angle, bent towards where the perspective of a standing character puts it; `seed` chooses
 * where along the place the camera stands, so that two keyframes of one place look into one world.
 */
export const rigOfKeyframe = (
  keyframe: Keyframe,
  place: Place,
  standing: ReadonlySet<string>,
): Rig => {
  const { camera } = keyframe;
  const angle = angles[camera.angle];
  const distance = distances[camera.size] ** squeeze[place.backdrop];
  const figure = tallest(keyframe, standing);
  // A mind has no ground: its layers hang around the middle of the picture.
  const weightless = place.backdrop === "neural";
  const horizon = weightless ? 0.5 : horizonOf(keyframe, figure);
  const random = seededRandom(keyframe.seed);
  const drop = 0.33 * (homeOf(place.backdrop) / distance) ** 0.35 * angle.slope;
  const feet = weightless ? horizon : figure ? figure.at.y + figure.height / 2 : horizon + drop;
  return {
    distance,
    lens: clamp(camera.lensInMm / 35, 0.6, 2.6),
    horizon: horizon * pictureHeight,
    ground: Math.max(feet, horizon + (weightless ? 0 : 0.06)) * pictureHeight,
    pan: random.between(-190, 190),
    tilt: 0,
    truck: random.between(-0.08, 0.08) * distance,
    raise: 0,
    orbit: orbitOf(keyframe, place),
    roll: camera.angle === "dutch" ? dutchInDegrees * (camera.side === "B" ? -1 : 1) : 0,
    softness: softnesses[camera.size],
    plan: camera.angle === "overhead" || camera.elevationInDegrees > 65 ? 1 : 0,
  };
};

const orbitOf = ({ camera }: Keyframe, place: Place): number => {
  const azimuth = camera.azimuthInDegrees + (camera.side === "B" ? 90 : 0);
  const open = place.backdrop === "dunes" || place.backdrop === "plain";
  return open ? azimuth * orbitPerDegree : Math.sin((azimuth * Math.PI) / 180) * indoorSway;
};

const tallest = (keyframe: Keyframe, standing: ReadonlySet<string>) =>
  keyframe.subjects
    .filter((subject) => subject.part === "whole" && standing.has(subject.entry))
    .toSorted((a, b) => b.height - a.height)[0] ?? null;

/** In frame heights. A camera at eye level has its horizon at the eyes; 0.42 of the body above its centre. */
const horizonOf = (keyframe: Keyframe, figure: ReturnType<typeof tallest>): number => {
  const { camera } = keyframe;
  const angle = angles[camera.angle];
  const lifted = camera.elevationInDegrees === 0 ? 0 : camera.elevationInDegrees - angle.elevation;
  const usual = angle.horizon - clamp(lifted, -40, 40) * 0.006;
  if (!figure || camera.angle === "overhead") return usual;
  const eyes = figure.at.y - figure.height * 0.42;
  const feet = figure.at.y + figure.height / 2;
  const above = angle.slope - 1;
  const seen =
    camera.angle === "low" || camera.angle === "ground"
      ? feet - figure.height * 0.2 * angle.slope
      : eyes - figure.height * above;
  return clamp(seen, usual - 0.1, usual + 0.1);
};
