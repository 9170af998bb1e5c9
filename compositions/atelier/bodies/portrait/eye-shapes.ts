import type { EyeShape } from "./eye.ts";
import { trace, type Point } from "./strands.ts";

/** The eye of the profile, seen from the side: it looks right. */
export const profileEye: EyeShape = {
  field: { left: 80, top: -210, width: 130, height: 120 },
  upperOpen: trace("111 -145, 122 -160, 140 -172, 157 -172, 169 -161"),
  upperShut: trace("109 -149, 122 -139, 139 -133, 156 -134, 170 -141"),
  lower: trace("111 -145, 124 -137, 140 -133, 154 -134, 165 -140"),
  iris: { at: [157, -152], radii: [10, 17], reach: [2, 5] },
  lashes: [
    { at: 0.06, open: [-8, -3], shut: [-9, 5] },
    { at: 0.3, open: [-3, -4], shut: [-5, 9] },
    { at: 0.52, open: [3, -6], shut: [0, 11] },
    { at: 0.7, open: [8, -7], shut: [5, 12] },
    { at: 0.84, open: [12, -7], shut: [9, 11] },
    { at: 0.96, open: [14, -4], shut: [13, 9] },
  ],
  crease: 11,
};

/** An eye seen from the front, its middle at `x` `y`; `turn` narrows it, and below 0 its outer corner is on the right. */
const frontEye = (x: number, y: number, turn: number): EyeShape => {
  const wide = Math.abs(turn);
  const put = (text: string) => trace(text).map(([u, v]): Point => [x + u * turn, y + v]);
  const tip = (u: number, v: number): Point => [u * turn, v];
  return {
    field: { left: x - 80 * wide, top: y - 64, width: 160 * wide, height: 120 },
    upperOpen: put("-50 3, -38 -13, -10 -25, 20 -20, 46 8"),
    upperShut: put("-52 3, -32 17, -4 23, 24 20, 46 9"),
    lower: put("-49 4, -32 17, -6 23, 22 20, 45 9"),
    iris: { at: [x + 2 * turn, y - 1], radii: [22 * Math.sqrt(wide), 25], reach: [12 * wide, 6] },
    lashes: [
      { at: 0.01, open: tip(-15, -6), shut: tip(-15, 5) },
      { at: 0.08, open: tip(-14, -10), shut: tip(-13, 10) },
      { at: 0.2, open: tip(-10, -11), shut: tip(-9, 13) },
      { at: 0.38, open: tip(-4, -9), shut: tip(-4, 12) },
      { at: 0.58, open: tip(2, -7), shut: tip(1, 10) },
      { at: 0.78, open: tip(5, -5), shut: tip(4, 8) },
    ],
    crease: 13,
  };
};

/** The two eyes of the three-quarter view: the near one and the far one. */
export const frontEyes: readonly EyeShape[] = [frontEye(-22, -136, 1), frontEye(122, -138, -0.7)];
