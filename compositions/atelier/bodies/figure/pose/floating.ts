import { mix } from "../../../../../src/picture/numbers.ts";
import type { Build } from "./build.ts";
import type { Pose } from "./pose.ts";
import { poseOf } from "./skeleton.ts";

/** Afloat: `fall` 0 drifts upright with the arms a little open, 1 falls on her back with arms spread wide. */
export const floating = (build: Build, seconds: number, fall: number): Pose => {
  const slow = Math.sin(seconds * 0.9);
  const other = Math.sin(seconds * 0.7 + 1.3);
  const open = mix(0.42, 1.3, fall);
  return poseOf(build, {
    pelvis: [0, build.hip, 0],
    hipTurn: 0.06 * slow,
    lean: mix(0.05, -0.16, fall),
    leanAside: 0.03 * other,
    feet: {
      left: [
        build.hipAside * mix(1.1, 1.9, fall),
        build.ankle + mix(0.03, 0.07, fall) + 0.012 * slow,
        mix(-0.1, 0.1, fall),
      ],
      right: [
        -build.hipAside * mix(1.2, 1.6, fall),
        build.ankle + mix(0.1, 0.03, fall) + 0.012 * other,
        mix(-0.17, -0.08, fall),
      ],
    },
    arms: {
      left: {
        forward: mix(0.5, 0.1, fall) + 0.05 * other,
        aside: open + 0.05 * slow,
        bend: mix(0.4, -0.25, fall),
      },
      right: {
        forward: mix(-0.3, 0.25, fall) + 0.05 * slow,
        aside: open * 0.94,
        bend: mix(0.45, -0.3, fall),
      },
    },
    kneesTo: [0, 0, 1],
    attitude: {
      leftToe: -0.7,
      rightToe: -0.85,
      twist: 0.08 * other,
      tiltBack: mix(-0.1, 0.42, fall) + 0.03 * slow,
      tiltAside: mix(0, 0.3, fall) + 0.03 * other,
      nod: mix(0.04, -0.28, fall),
      hem: build.hem + 0.02,
      spread: 0.35,
    },
  });
};
