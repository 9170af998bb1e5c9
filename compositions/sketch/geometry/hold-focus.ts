import type { Spot } from "../../../src/picture/picture.ts";
import { planePlacement } from "./plane-placement.ts";
import type { Rig } from "./rig.ts";

/** Turns the camera while it comes closer or goes away (`dolly` other than 1), so that it moves on the focus and not past it. */
export const holdFocus = (rest: Rig, rig: Rig, focus: Spot, dolly: number): Rig => {
  if (dolly === 1) return rig;
  const landed = carrySpot(rest, rig, 0, focus);
  return { ...rig, pan: rig.pan + focus.x - landed.x, tilt: rig.tilt + focus.y - landed.y };
};

/** Where a spot of the picture, `behind` metres behind the subject, lands when the camera goes from `rest` to `rig`. */
export const carrySpot = (rest: Rig, rig: Rig, behind: number, spot: Spot): Spot => {
  const from = planePlacement(rest, behind, 1);
  const to = planePlacement(rig, behind, 1);
  const growth = growthBetween(rest, rig, behind);
  return { x: to.x + (spot.x - from.x) * growth, y: to.y + (spot.y - from.y) * growth };
};

/** How much larger something `behind` metres behind the subject looks from `rig` than from `rest`. */
export const growthBetween = (rest: Rig, rig: Rig, behind: number): number =>
  (rig.lens / depthOf(rig, behind)) * (depthOf(rest, behind) / rest.lens);

const depthOf = (rig: Rig, behind: number): number =>
  Math.max(rig.distance * rig.lens + behind, rig.distance * rig.lens * 0.2);
