import { describe, expect, it } from "vitest";
import { buildOfAge } from "./build.ts";
import { stepAt, strideLength, walking } from "./walking.ts";

describe("walking", () => {
  it("leaves a standing foot where it is while the body goes on", () => {
    const onGround = (phase: number) => stepAt(phase).z + phase * strideLength;
    const start = onGround(0.02);
    for (const phase of [0.1, 0.2, 0.3, 0.4, 0.5]) expect(onGround(phase)).toBeCloseTo(start, 9);
  });

  it("never jumps, and never puts a foot under the ground", () => {
    for (let phase = 0; phase < 1; phase += 0.005) {
      const [now, next] = [stepAt(phase), stepAt(phase + 0.005)];
      expect(Math.abs(next.z - now.z)).toBeLessThan(0.02);
      expect(Math.abs(next.lift - now.lift)).toBeLessThan(0.01);
      expect(now.lift).toBeGreaterThanOrEqual(0);
    }
  });

  it("repeats after one cycle, whatever the age", () => {
    for (const years of [12, 16, 20]) {
      const build = buildOfAge(years);
      const [a, b] = [walking(build, 0.3), walking(build, 7.3)];
      expect(a.joints.leftKnee[1]).toBeCloseTo(b.joints.leftKnee[1], 9);
      expect(a.joints.rightAnkle[2]).toBeCloseTo(b.joints.rightAnkle[2], 9);
    }
  });
});
