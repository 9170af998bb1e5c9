import type { Build } from "./build.ts";
import type { Pose } from "./pose.ts";
import { poseOf } from "./skeleton.ts";

/** Kneeling on her heels, bent a little over something in front of her, hands on their way to it. */
export const kneeling = (build: Build, seconds: number): Pose => {
  const breath = Math.sin(seconds * 1.55) * 0.5 + 0.5;
  // The shins lie on the ground under the thighs: knees come out a little above it, in front.
  const pelvisHeight = build.thigh * 0.68;
  return poseOf(build, {
    pelvis: [0, pelvisHeight, -0.08],
    hipTurn: 0,
    lean: 0.24 - breath * 0.012,
    leanAside: 0.02 * Math.sin(seconds * 0.42),
    feet: {
      left: [build.hipAside * 1.1, build.ankle * 0.75, -0.108],
      right: [-build.hipAside * 1.1, build.ankle * 0.75, -0.116],
    },
    arms: {
      left: { forward: 0.5, aside: 0.12, bend: 0.3 + breath * 0.02 },
      right: { forward: 0.4, aside: 0.12, bend: 0.45 },
    },
    kneesTo: [0, 0, 1],
    attitude: {
      leftToe: -1.2,
      rightToe: -1.2,
      twist: 0.05,
      tiltBack: 0,
      tiltAside: 0,
      nod: 0.12,
      hem: 0.014,
      spread: 0.25,
    },
  });
};
