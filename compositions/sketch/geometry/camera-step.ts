import type { CameraMove } from "../../../src/film/vocabulary.ts";
import { clamp } from "../../../src/picture/numbers.ts";
import type { Rig } from "./rig.ts";

/** What a move changes on a rig over one shot. */
export type CameraStep = {
  /** Distance is multiplied by this. */
  readonly dolly: number;
  /** Shares of the distance to the subject. */
  readonly truck: number;
  readonly raise: number;
  /** Picture units at infinity. */
  readonly pan: number;
  readonly tilt: number;
  readonly orbit: number;
  /** Degrees. */
  readonly roll: number;
};

/** No move at all. */
export const stillStep: CameraStep = {
  dolly: 1,
  truck: 0,
  raise: 0,
  pan: 0,
  tilt: 0,
  orbit: 0,
  roll: 0,
};

const steps: Readonly<Record<CameraMove, Partial<CameraStep>>> = {
  static: {},
  "push-in": { dolly: 0.78 },
  "pull-out": { dolly: 1.28 },
  "pan-left": { pan: 240 },
  "pan-right": { pan: -240 },
  "tilt-up": { tilt: 200 },
  "tilt-down": { tilt: -200 },
  "truck-left": { truck: -0.13 },
  "truck-right": { truck: 0.13 },
  "crane-up": { raise: 0.12 },
  "crane-down": { raise: -0.12 },
  orbit: { orbit: 260, truck: 0.02 },
  follow: { truck: 0.05, dolly: 0.95 },
  handheld: {},
  roll: { roll: 12 },
};

/** The step a move takes from the start of a shot to its end. */
export const stepOf = (move: CameraMove): CameraStep => ({ ...stillStep, ...steps[move] });

/** One step after another. Totals stay inside the painted world. */
export const addSteps = (a: CameraStep, b: CameraStep): CameraStep => ({
  dolly: clamp(a.dolly * b.dolly, 0.5, 2),
  truck: clamp(a.truck + b.truck, -0.5, 0.5),
  raise: clamp(a.raise + b.raise, -0.2, 0.4),
  pan: clamp(a.pan + b.pan, -700, 700),
  tilt: clamp(a.tilt + b.tilt, -400, 400),
  orbit: clamp(a.orbit + b.orbit, -900, 900),
  roll: clamp(a.roll + b.roll, -24, 24),
});

/** A share of a step: 0 none of it, 1 all, negative backwards. */
export const shareOfStep = (step: CameraStep, share: number): CameraStep => ({
  dolly: step.dolly ** share,
  truck: step.truck * share,
  raise: step.raise * share,
  pan: step.pan * share,
  tilt: step.tilt * share,
  orbit: step.orbit * share,
  roll: step.roll * share,
});

/** The rig after the step. Coming closer lowers the ground under the subject, as it does in a lens. */
export const takeStep = (rig: Rig, step: CameraStep): Rig => ({
  ...rig,
  distance: rig.distance * step.dolly,
  ground: rig.horizon + (rig.ground - rig.horizon) / step.dolly,
  truck: rig.truck + step.truck * rig.distance,
  raise: rig.raise + step.raise * rig.distance,
  pan: rig.pan + step.pan,
  tilt: rig.tilt + step.tilt,
  orbit: rig.orbit + step.orbit,
  roll: rig.roll + step.roll,
});
