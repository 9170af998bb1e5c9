import { describe, expect, it } from "vitest";
import { poseFingers } from "./hand-bones.ts";
import { bends } from "./hand-poses.ts";

describe("hand poses", () => {
  it("brings thumb and index finger a ring's width apart in a pinch, and nowhere else", () => {
    const gap = (pose: keyof typeof bends) => {
      const fingers = poseFingers(bends[pose]);
      const [index, thumb] = [fingers[0]?.joints.at(-1), fingers.at(-1)?.joints.at(-1)];
      return index && thumb ? index.distanceTo(thumb) : Number.NaN;
    };
    expect(gap("pinch")).toBeLessThan(24);
    for (const pose of ["show", "reach", "palm"] as const) expect(gap(pose)).toBeGreaterThan(45);
  });
});
