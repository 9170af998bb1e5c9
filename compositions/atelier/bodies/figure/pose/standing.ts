import type { Build } from "./build.ts";
import type { Pose } from "./pose.ts";
import { poseOf } from "./skeleton.ts";

/** Standing: she breathes (about once in 4 s) and slowly shifts her weight from one leg to the other. */
export const standing = (build: Build, seconds: number): Pose => {
  const breath = Math.sin(seconds * 1.55) * 0.5 + 0.5;
  const weight = Math.sin(seconds * 0.42 + 0.8);
  const aside = build.hipAside;
  return poseOf(build, {
    pelvis: [0.007 * weight, build.hip - 0.004 + breath * 0.0012, 0],
    hipTurn: 0.05 * weight,
    lean: 0.015 - breath * 0.01,
    leanAside: -0.02 * weight,
    feet: {
      left: [aside * 1.05, build.ankle, 0.008],
      right: [-aside * 1.15, build.ankle, -0.022],
    },
    arms: {
      left: { forward: 0.03 + breath * 0.015, aside: 0.15, bend: 0.22 },
      right: { forward: -0.04 - breath * 0.01, aside: 0.14, bend: 0.26 },
    },
    kneesTo: [0, 0, 1],
    attitude: {
      leftToe: 0,
      rightToe: 0,
      twist: -0.04 * weight,
      tiltBack: 0,
      tiltAside: 0,
      nod: 0.02 - breath * 0.015,
      hem: build.hem,
      spread: 0,
    },
  });
};
