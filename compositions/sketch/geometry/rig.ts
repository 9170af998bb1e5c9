import { mix, mixRatio } from "../../../src/picture/numbers.ts";

/** Where the camera is and what it does to layers of the world: a multiplane stand. */
export type Rig = {
  /** Metres from the camera to the subject's plane. */
  readonly distance: number;
  /** Focal length against 35 mm. */
  readonly lens: number;
  /** Height of the horizon in the picture, picture units. */
  readonly horizon: number;
  /** Height in the picture of the ground under the subject, picture units; below the horizon. */
  readonly ground: number;
  /** Sideways turn of the camera, picture units at infinity; positive moves the world right. */
  readonly pan: number;
  /** Up and down turn of the camera, picture units at infinity; positive moves the world down. */
  readonly tilt: number;
  /** Metres the camera has moved to the right. */
  readonly truck: number;
  /** Metres the camera has risen. */
  readonly raise: number;
  /** Turn of the world around the subject, picture units at infinity. */
  readonly orbit: number;
  /** Turn of the picture, degrees clockwise. */
  readonly roll: number;
  /** 0 everything sharp .. 1 the world is only soft shapes and discs of light. */
  readonly softness: number;
  /** 0 looking along the ground .. 1 looking straight down on it. */
  readonly plan: number;
};

/** Between two camera positions. Distances change by equal ratios, so that a push-in does not rush at its end. */
export const mixRig = (a: Rig, b: Rig, share: number): Rig => ({
  distance: mixRatio(a.distance, b.distance, share),
  lens: mixRatio(a.lens, b.lens, share),
  horizon: mix(a.horizon, b.horizon, share),
  ground: mix(a.ground, b.ground, share),
  pan: mix(a.pan, b.pan, share),
  tilt: mix(a.tilt, b.tilt, share),
  truck: mix(a.truck, b.truck, share),
  raise: mix(a.raise, b.raise, share),
  orbit: mix(a.orbit, b.orbit, share),
  roll: mix(a.roll, b.roll, share),
  softness: mix(a.softness, b.softness, share),
  plan: mix(a.plan, b.plan, share),
});
