import { Vector3 } from "three";

/**
 * A left hand's own frame, in millimetres from the wrist: x towards the fingers, y out of the back of the hand, z towards
 * the thumb. A bone is a round stick, thicker at one end.
 */
export type Bone = {
  readonly from: Vector3;
  readonly to: Vector3;
  readonly thick: readonly [number, number];
};

/** One finger: where it leaves the palm, its three bones, how thick it is at each joint. */
type FingerPlan = {
  readonly knuckle: readonly [number, number, number];
  readonly lengths: readonly [number, number, number];
  readonly thick: readonly [number, number, number, number];
};

/** How a finger is bent: to the thumb's side (degrees), and inwards at its three joints. */
export type Bend = readonly [aside: number, first: number, second: number, third: number];

/** A pose: bends from the index to the little finger, and of the thumb: away from the palm's plane, across, and inwards at two joints. */
export type HandBend = {
  readonly fingers: readonly [Bend, Bend, Bend, Bend];
  readonly thumb: Bend;
};

/** A finger with its joints from the knuckle to the tip. */
export type PosedFinger = {
  readonly joints: readonly Vector3[];
  readonly thick: readonly number[];
  /** Out of the nail, length 1. */
  readonly back: Vector3;
};

const plans: readonly [FingerPlan, FingerPlan, FingerPlan, FingerPlan] = [
  { knuckle: [84, 0.5, 23], lengths: [43, 26, 18], thick: [10.2, 8.6, 7.6, 6] },
  { knuckle: [88, 2.5, 3], lengths: [47, 30, 19], thick: [10.4, 8.8, 7.7, 6.1] },
  { knuckle: [83, 0, -16], lengths: [43, 28, 19], thick: [9.7, 8.1, 7.1, 5.7] },
  { knuckle: [73, -5, -33], lengths: [34, 20, 17], thick: [8.6, 7, 6.2, 5] },
];

const thumbPlan: FingerPlan = {
  knuckle: [22, -9, 22],
  lengths: [45, 32, 24],
  thick: [14, 10.6, 9.2, 6.8],
};

const radians = (degrees: number) => (degrees * Math.PI) / 180;

const chain = (
  plan: FingerPlan,
  aside: number,
  bends: readonly number[],
  ahead: Vector3,
  down: Vector3,
): PosedFinger => {
  const side = new Vector3().crossVectors(ahead, down);
  const along = ahead.clone().applyAxisAngle(down, radians(aside));
  const inward = down.clone();
  const axis = side.clone().applyAxisAngle(down, radians(aside));
  const joints = [new Vector3(...plan.knuckle)];
  plan.lengths.forEach((length, i) => {
    along.applyAxisAngle(axis, radians(bends[i] ?? 0));
    inward.applyAxisAngle(axis, radians(bends[i] ?? 0));
    const last = joints.at(-1) ?? new Vector3();
    joints.push(last.clone().addScaledVector(along, length - (i === 2 ? plan.thick[3] : 0)));
  });
  return { joints, thick: plan.thick, back: inward.negate() };
};

/** The four fingers and the thumb (last) of a bent hand. */
export const poseFingers = (bend: HandBend): readonly PosedFinger[] => {
  const fingers = bend.fingers.map(([aside, ...bends], i) =>
    chain(plans[i] ?? plans[0], aside, bends, new Vector3(1, 0, 0), new Vector3(0, -1, 0)),
  );
  const [across, away, second, third] = bend.thumb;
  // The thumb's own plane: it bends towards the palm and the little finger at once.
  const ahead = new Vector3(
    Math.cos(radians(across)),
    -Math.sin(radians(away)),
    Math.sin(radians(across)),
  ).normalize();
  const down = new Vector3(0.25, -0.55, -0.8);
  down.addScaledVector(ahead, -down.dot(ahead)).normalize();
  return [...fingers, chain(thumbPlan, 0, [0, second, third], ahead, down)];
};

/** The bones of a finger. */
export const bonesOf = ({ joints, thick }: PosedFinger): readonly Bone[] =>
  joints.slice(1).flatMap((to, i) => {
    const from = joints[i];
    return from ? [{ from, to, thick: [thick[i] ?? 6, thick[i + 1] ?? 6] as const }] : [];
  });

const stick = (
  from: readonly [number, number, number],
  to: readonly [number, number, number],
  thick: readonly [number, number],
): Bone => ({ from: new Vector3(...from), to: new Vector3(...to), thick });

/** Palm, its two pads, wrist and forearm. */
export const palmBones = (thumb: PosedFinger): readonly Bone[] => [
  ...plans.map(({ knuckle: [x, y, z] }, i) =>
    stick([6, 0, 9 - i * 6], [x - 3, y - 3, z], [14, i === 3 ? 9.6 : 11]),
  ),
  stick([16, -8, 12], [62, -9, 14], [11, 9]),
  stick([14, -8, -14], [60, -9, -27], [11, 10]),
  {
    from: new Vector3(24, -9, 17),
    to: thumb.joints[1] ?? new Vector3(50, -14, 40),
    thick: [14, 11.5],
  },
  stick([10, 0, 8], [-130, -2, 12], [15.5, 25]),
  stick([10, 0, -9], [-130, -2, -12], [15, 25]),
];
