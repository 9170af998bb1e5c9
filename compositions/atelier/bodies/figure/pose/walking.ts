import { mix, smoothStep } from "../../../../../src/picture/numbers.ts";
import type { Vec3 } from "../../../../../src/picture/vec3.ts";
import type { Build } from "./build.ts";
import type { Pose, Side } from "./pose.ts";
import { poseOf } from "./skeleton.ts";

/** How far the body comes in one cycle of two steps, as a share of its height. */
export const strideLength = 0.56;

/** Of the cycle, how long a foot stands. */
const stands = 0.6;
const ahead = 0.165;

type Step = { readonly z: number; readonly lift: number; readonly toe: number };

/** Where a foot is in the cycle: while it stands it goes back as fast as the body goes on, so it stays where it is. */
export const stepAt = (phase: number): Step => {
  const turn = phase - Math.floor(phase);
  const behind = ahead - strideLength * stands;
  if (turn < stands) {
    const s = turn / stands;
    const rises = smoothStep(0.62, 1, s);
    return {
      z: ahead - strideLength * turn,
      lift: rises * 0.034,
      toe: 0.3 * (1 - smoothStep(0, 0.14, s)) - rises * 0.62,
    };
  }
  const s = (turn - stands) / (1 - stands);
  const eased = s * s * (3 - 2 * s);
  return {
    z: mix(behind, ahead, eased),
    lift: 0.034 * (1 - s) ** 2 + 0.05 * Math.sin(Math.PI * s) ** 1.3,
    toe: mix(-0.62, 0.3, smoothStep(0, 0.85, s)),
  };
};

/** Walking: `phase` counts cycles of two steps; her left heel comes down at each whole number. */
export const walking = (build: Build, phase: number): Pose => {
  const steps = { left: stepAt(phase), right: stepAt(phase + 0.5) };
  const wave = Math.cos(phase * Math.PI * 2);
  const bob = Math.cos(phase * Math.PI * 4);
  const foot = (side: Side, aside: number): Vec3 => [
    aside,
    build.ankle + steps[side].lift,
    steps[side].z,
  ];
  const narrow = build.hipAside * 0.55;
  return poseOf(build, {
    pelvis: [0.008 * Math.sin(phase * Math.PI * 2), build.hip - 0.018 - 0.007 * bob, 0],
    hipTurn: -0.12 * wave,
    lean: 0.07,
    leanAside: -0.012 * Math.sin(phase * Math.PI * 2),
    feet: { left: foot("left", narrow), right: foot("right", -narrow) },
    arms: {
      left: { forward: 0.02 - 0.4 * wave, aside: 0.2, bend: 0.34 - 0.14 * wave },
      right: { forward: 0.02 + 0.4 * wave, aside: 0.13, bend: 0.34 + 0.14 * wave },
    },
    kneesTo: [0, 0, 1],
    attitude: {
      leftToe: steps.left.toe,
      rightToe: steps.right.toe,
      twist: 0.2 * wave,
      tiltBack: 0,
      tiltAside: 0,
      nod: 0.03 + 0.012 * bob,
      hem: build.hem,
      spread: 0.1,
    },
  });
};
