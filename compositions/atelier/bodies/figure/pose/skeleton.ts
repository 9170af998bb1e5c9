import { add, normalize, scale, subtract, type Vec3 } from "../../../../../src/picture/vec3.ts";
import { dot } from "../mesh/tube.ts";
import type { Build } from "./build.ts";
import type { Attitude, Pose, Side } from "./pose.ts";

/** How an arm hangs: radians forward at the shoulder, away from the body, and bent at the elbow. */
export type ArmSwing = {
  readonly forward: number;
  readonly aside: number;
  readonly bend: number;
};

/** A pose told the way a body is moved: pelvis and lean, feet, swings of the arms. */
export type Stance = {
  readonly pelvis: Vec3;
  /** The hips turned to her left, radians. */
  readonly hipTurn: number;
  /** The spine leaning forward and to her left, radians. */
  readonly lean: number;
  readonly leanAside: number;
  /** Ankles in the world. */
  readonly feet: Readonly<Record<Side, Vec3>>;
  readonly arms: Readonly<Record<Side, ArmSwing>>;
  /** Where knees point. */
  readonly kneesTo: Vec3;
  readonly attitude: Attitude;
};

const sides = { left: 1, right: -1 } as const;

/** Joints from a stance: legs by two-bone reach, arms by their swings. */
export const poseOf = (build: Build, stance: Stance): Pose => {
  const { pelvis, lean, leanAside, attitude } = stance;
  const spine = build.neck - build.hip;
  const up: Vec3 = [
    Math.sin(leanAside),
    Math.cos(lean) * Math.cos(leanAside),
    Math.sin(lean) * Math.cos(leanAside),
  ];
  const neck = add(pelvis, scale(up, spine));
  const arm = (side: Side) =>
    armOf(build, stance, add(pelvis, scale(up, build.shoulder - build.hip)), side);
  const leg = (side: Side) => {
    const hip = add(pelvis, turned(sides[side] * build.hipAside, stance.hipTurn));
    const ankle = within(hip, stance.feet[side], (build.thigh + build.shin) * 0.999);
    return {
      hip,
      knee: jointBetween(hip, ankle, [build.thigh, build.shin], stance.kneesTo),
      ankle,
    };
  };
  const [la, ra, ll, rl] = [arm("left"), arm("right"), leg("left"), leg("right")];
  return {
    joints: {
      pelvis,
      neck,
      leftShoulder: la.shoulder,
      leftElbow: la.elbow,
      leftWrist: la.wrist,
      leftHip: ll.hip,
      leftKnee: ll.knee,
      leftAnkle: ll.ankle,
      rightShoulder: ra.shoulder,
      rightElbow: ra.elbow,
      rightWrist: ra.wrist,
      rightHip: rl.hip,
      rightKnee: rl.knee,
      rightAnkle: rl.ankle,
    },
    attitude,
  };
};

const turned = (aside: number, turn: number): Vec3 => [
  aside * Math.cos(turn),
  0,
  -aside * Math.sin(turn),
];

const armOf = (build: Build, stance: Stance, chest: Vec3, side: Side) => {
  const { forward, aside, bend } = stance.arms[side];
  const way = (angle: number): Vec3 => [
    sides[side] * Math.sin(aside),
    -Math.cos(angle) * Math.cos(aside),
    Math.sin(angle) * Math.cos(aside),
  ];
  const turn = stance.attitude.twist + stance.hipTurn;
  const shoulder = add(chest, turned(sides[side] * build.shoulderAside, turn));
  const elbow = add(shoulder, scale(way(forward), build.upperArm));
  return { shoulder, elbow, wrist: add(elbow, scale(way(forward + bend), build.foreArm)) };
};

/** `point`, or the nearest to it that is no farther than `reach` from `from`. */
const within = (from: Vec3, point: Vec3, reach: number): Vec3 => {
  const way = subtract(point, from);
  const long = Math.hypot(...way);
  return long <= reach ? point : add(from, scale(way, reach / long));
};

/** The middle joint of two bones of the given lengths, bent towards `pole`. */
const jointBetween = (
  start: Vec3,
  end: Vec3,
  [upper, lower]: readonly [number, number],
  pole: Vec3,
): Vec3 => {
  const way = subtract(end, start);
  const long = Math.hypot(...way);
  const along = (upper * upper - lower * lower + long * long) / (2 * long);
  const out = Math.sqrt(Math.max(0, upper * upper - along * along));
  const unit = normalize(way);
  const side = normalize(subtract(pole, scale(unit, dot(pole, unit))));
  return add(start, add(scale(unit, along), scale(side, out)));
};
