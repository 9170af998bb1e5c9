import type { CameraAngle } from "../vocabulary.ts";
import type { View } from "./trade-words.ts";

/** Where the camera stands: degrees around its subject, and above it; elevation 0 is what the angle's word means. */
export type CameraView = { readonly azimuth: number; readonly elevation: number };

/** Degrees that an angle's word means. */
const usualElevation: Readonly<Record<CameraAngle, number>> = {
  eye: 0,
  low: -20,
  ground: -10,
  high: 30,
  overhead: 85,
  dutch: 0,
};

/** Sides to choose from, the most natural first; far enough apart for a cut between any two. */
const azimuths: Readonly<Record<View, readonly [number, ...number[]]>> = {
  front: [0, 42],
  "three-quarter": [40, 84],
  profile: [90, 132],
  back: [180, 138],
};
const unsaid = [25, 68, 110, 152] as const;

/** A little more than the 30 degrees of the rule. */
const leastTurn = 32;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Degrees in which a view is from above, written out or not. */
export const elevationIn = (angle: CameraAngle, { elevation }: CameraView): number =>
  elevation === 0 ? usualElevation[angle] : elevation;

/** Degrees between two views as their subject sees them (great-circle distance). */
const turnBetween = (a: readonly [number, number], b: readonly [number, number]): number => {
  const [low, high] = [radians(a[1]), radians(b[1])];
  const cosine =
    Math.sin(low) * Math.sin(high) +
    Math.cos(low) * Math.cos(high) * Math.cos(radians(a[0] - b[0]));
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
};

/** The picture that was seen before on the same subject: its azimuth and its elevation in degrees. */
export type ViewBefore = readonly [azimuth: number, elevation: number];

/**
 * A side to see the subject from: as the list says, else from three quarters. After a shot on the same subject the first
 * side that turns the camera by 30 degrees (the 30-degree rule), so that the cut does not jump.
 */
export const chooseView = (
  angle: CameraAngle,
  said: View | null,
  before: ViewBefore | null,
): CameraView => {
  // The side that was asked for may be too near the one before: then any side that cuts is better than a jump.
  const sides = said === null ? unsaid : ([...azimuths[said], ...unsaid] as const);
  // From straight above, turning changes nothing: the camera comes down instead.
  const heights = angle === "overhead" ? [0, 48] : [0];
  const choices = heights.flatMap((elevation) => sides.map((azimuth) => ({ azimuth, elevation })));
  const fits = ({ azimuth, elevation }: CameraView) =>
    before === null ||
    turnBetween(before, [azimuth, elevationIn(angle, { azimuth, elevation })]) >= leastTurn;
  return choices.find(fits) ?? { azimuth: sides[0], elevation: 0 };
};
