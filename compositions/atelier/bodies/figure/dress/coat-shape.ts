import { clamp, mix, smoothStep } from "../../../../../src/picture/numbers.ts";
import { mixVec3, type Vec3 } from "../../../../../src/picture/vec3.ts";
import { curveThrough } from "../mesh/curve.ts";
import { dot } from "../mesh/tube.ts";
import type { Air } from "../pose/air.ts";
import type { Build } from "../pose/build.ts";
import type { Pose, Side } from "../pose/pose.ts";

/** Where the coat's cloth is: `down` 0 collar to 1 hem, `angle` 0 front, a quarter turn her left. */
export type CoatShape = (down: number, angle: number) => Vec3;

/** Share of the coat that lies above the hips. */
const hips = 0.55;
/** Where the slit in the back begins. */
const slitFrom = 0.62;

/** How far down from neck to hips each row of the upper part hangs. */
const drop = curveThrough([
  [0, -0.03],
  [0.05, 0.05],
  [0.1, 0.12],
  [0.17, 0.24],
  [0.3, 0.48],
  [0.42, 0.74],
  [hips, 1],
]);
const aside = curveThrough([
  [0, 0.036],
  [0.05, 0.064],
  [0.1, 0.087],
  [0.17, 0.094],
  [0.3, 0.085],
  [0.42, 0.076],
  [hips, 0.092],
  [0.75, 0.117],
  [1, 0.146],
]);
const ahead = curveThrough([
  [0, 0.034],
  [0.05, 0.045],
  [0.1, 0.056],
  [0.17, 0.064],
  [0.3, 0.07],
  [0.42, 0.06],
  [hips, 0.068],
  [0.75, 0.092],
  [1, 0.12],
]);
const behind = curveThrough([
  [0, 0.038],
  [0.05, 0.054],
  [0.1, 0.063],
  [0.17, 0.067],
  [0.3, 0.061],
  [0.42, 0.054],
  [hips, 0.073],
  [0.75, 0.1],
  [1, 0.13],
]);

/** Half width of the ellipse-like outline in a direction; a little squarer than an ellipse. */
const outline = (x: number, z: number, angle: number): number => {
  const [s, c] = [Math.abs(Math.sin(angle) / x), Math.abs(Math.cos(angle) / z)];
  return (s ** 2.3 + c ** 2.3) ** (-1 / 2.3);
};

/** Thickness of a leg with the cloth that hangs on it. */
const beadSize = 0.052;

const sides: readonly Side[] = ["left", "right"];

/** Points down the middle of both legs: a string of round beads that the cloth lies on. */
const legBeads = (pose: Pose): readonly Vec3[] =>
  sides.flatMap((side) => {
    const { joints } = pose;
    const [hip, knee, ankle] = [
      joints[`${side}Hip`],
      joints[`${side}Knee`],
      joints[`${side}Ankle`],
    ];
    const shares = [0.2, 0.4, 0.6, 0.8, 1];
    return [
      ...shares.map((share) => mixVec3(hip, knee, share)),
      ...shares.map((share) => mixVec3(knee, ankle, share)),
    ];
  });

/** The larger of two, rounded where they meet. */
const softMax = (a: number, b: number, round: number): number => {
  const h = clamp(0.5 + (0.5 * (a - b)) / round, 0, 1);
  return mix(b, a, h) + round * h * (1 - h);
};

/** The coat of a body in a pose and a wind: A-line, pushed by the legs, folded towards the hem, slit at the back. */
export const coatShape = (build: Build, pose: Pose, air: Air): CoatShape => {
  const { neck, pelvis } = pose.joints;
  const { twist, hem, spread } = pose.attitude;
  const { flow, seconds } = air;
  const beads = legBeads(pose);
  return (down, angle) => {
    const low = clamp((down - hips) / (1 - hips), 0, 1);
    const upper = drop(Math.min(down, hips));
    const spine = mixVec3(neck, pelvis, upper);
    const y = down < hips ? mix(neck[1], pelvis[1] + 0.05, upper) : mix(pelvis[1] + 0.05, hem, low);
    const turn = angle + twist * (1 - smoothStep(0.2, 0.5, down));
    const way: Vec3 = [Math.sin(turn), 0, Math.cos(turn)];
    const wider = 1 + spread * low * 0.42;
    const deep = Math.cos(angle) > 0 ? ahead(down) : behind(down);
    const cut = outline(aside(down), deep, angle) * build.girth * wider;
    const pushed =
      low > 0 ? legsPush(beads, [spine[0], y, spine[2]], way) * smoothStep(0, 0.15, low) : 0;
    const folds =
      low ** 1.2 *
        (0.011 * Math.sin(angle * 6 + 0.9 + 0.5 * Math.sin(seconds * 1.3)) +
          0.0075 * Math.sin(angle * 11 + 2.1 - low * 1.5)) +
      0.0016 * Math.sin(angle * 3 + down * 34) * smoothStep(0.14, 0.3, down);
    const radius = softMax(cut, pushed, 0.02) + folds;
    const blown = blow(flow, seconds, { low, angle, way });
    const open = slit(down, angle, flow);
    return [
      spine[0] + way[0] * radius + blown[0] + open[0],
      y + blown[1],
      spine[2] + way[2] * radius + blown[2] + open[2],
    ];
  };
};

/** How far the legs push out at the height of `centre`, in a direction; below a bead the cloth hangs from it. */
const legsPush = (beads: readonly Vec3[], centre: Vec3, way: Vec3): number => {
  let farthest = 0;
  for (const [x, y, z] of beads) {
    const below = y - centre[1];
    if (below <= -beadSize) continue;
    const thick = below > 0 ? beadSize - below * 0.3 : Math.sqrt(beadSize ** 2 - below ** 2);
    farthest = Math.max(farthest, (x - centre[0]) * way[0] + (z - centre[2]) * way[2] + thick);
  }
  return farthest;
};

type Hanging = { readonly low: number; readonly angle: number; readonly way: Vec3 };

/** Wind presses the cloth on the side it comes from and makes it beat on the other. */
const blow = (flow: Vec3, seconds: number, { low, angle, way }: Hanging): Vec3 => {
  if (low <= 0) return [0, 0, 0];
  const lee = dot(way, [flow[0], 0, flow[2]]);
  const free = low ** 1.7 * (lee > 0 ? 0.35 + 0.65 * Math.min(1, lee) : 0.22);
  const beat =
    1 +
    0.34 * Math.sin(seconds * 4.3 - low * 3.4 + angle * 2) +
    0.16 * Math.sin(seconds * 7.7 - low * 5 - angle * 3);
  const push = free * 0.075 * beat;
  const lift = Math.max(0, flow[1]);
  const out = low ** 1.6 * 0.1 * lift * (1 + 0.4 * Math.sin(seconds * 2.1 + angle * 3 - low * 3));
  const rise = low ** 1.5 * (0.012 * Math.max(0, lee) * beat + 0.1 * lift);
  return [flow[0] * push + way[0] * out, rise, flow[2] * push + way[2] * out];
};

/** The two edges at the back part; the one in the lee parts farther. */
const slit = (down: number, angle: number, flow: Vec3): Vec3 => {
  const open = smoothStep(slitFrom, 1, down);
  if (open <= 0) return [0, 0, 0];
  const fromEdge = Math.PI - Math.abs(angle);
  const near = Math.exp(-fromEdge * 2.2) * open;
  const side = Math.sign(angle);
  return [near * (side * 0.032 + 0.028 * flow[0]), 0, -near * 0.014 * (1 + side * flow[0])];
};
