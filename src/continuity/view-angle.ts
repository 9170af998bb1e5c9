import type { Camera } from "../film/storyboard.ts";
import type { CameraAngle } from "../film/vocabulary.ts";

/** What an angle means in degrees where the storyboard gives no elevation. */
const usualElevation: Readonly<Record<CameraAngle, number>> = {
  eye: 0,
  low: -20,
  ground: -10,
  high: 30,
  overhead: 85,
  dutch: 0,
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How far the camera stands above (positive) its subject, in degrees: as written, else what its angle usually means. */
export const elevationOf = ({ elevationInDegrees, angle }: Camera): number =>
  elevationInDegrees === 0 ? usualElevation[angle] : elevationInDegrees;

/**
 * Degrees between two cameras as their subject sees them, 0 to 180.
 *
 * On level ground this is the difference of azimuth; a camera that climbs turns too (great-circle distance). Rounded to a
 * thousandth of a degree, so that a turn of 30 degrees is 30 degrees.
 */
export const viewAngle = (a: Camera, b: Camera): number => {
  const [low, high] = [radians(elevationOf(a)), radians(elevationOf(b))];
  const turn = radians(a.azimuthInDegrees - b.azimuthInDegrees);
  const cosine = Math.sin(low) * Math.sin(high) + Math.cos(low) * Math.cos(high) * Math.cos(turn);
  const degrees = (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
  return Math.round(degrees * 1000) / 1000;
};
