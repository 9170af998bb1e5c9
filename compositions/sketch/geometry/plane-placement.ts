import { clamp } from "../../../src/picture/numbers.ts";
import { pictureWidth } from "../../../src/picture/picture.ts";
import type { Rig } from "./rig.ts";

/** Pixels of a metre at one metre, for a 35 mm lens on a 1600 unit picture (field of view 54 degrees). */
const focal = 1570;

/** How a layer is put into the picture: art units times `scale`, then moved to `x`, `y`. */
export type Placement = { readonly x: number; readonly y: number; readonly scale: number };

/**
 * Places a layer that stands `behind` metres behind the subject (negative: in front; Infinity: the sky).
 *
 * Layers are painted around 0,0 = the point of the ground (or the horizon) straight ahead, as they look from `home`
 * metres with a 35 mm lens; there the scale is 1. Everything else follows from central projection, so near layers move,
 * grow and sink more than far ones.
 */
export const planePlacement = (rig: Rig, behind: number, home: number): Placement => {
  const reach = rig.distance * rig.lens;
  const depth = Math.max(reach + behind, reach * 0.2);
  const near = reach / depth;
  const perMetre = (focal * rig.lens) / depth;
  const scale =
    rig.lens * (Number.isFinite(behind) ? Math.max(home + behind, home * 0.2) / depth : 1);
  return {
    x: pictureWidth / 2 + rig.pan + rig.orbit * Math.max(0, 1 - near) - rig.truck * perMetre,
    y: rig.horizon + rig.tilt + (rig.ground - rig.horizon) * near + rig.raise * perMetre,
    scale: clamp(scale, 0.4, 14),
  };
};
