import fc from "fast-check";
import { expect, test } from "vitest";
import { moveWithPeak } from "./move-with-peak.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

test("starts at 0, ends at 1, stays there in the handles", () => {
  fc.assert(
    fc.property(share, (peak) => {
      expect([-1, 0, 1, 2].map((at) => moveWithPeak(at, peak))).toEqual([0, 0, 1, 1]);
    }),
  );
});

test("always goes on", () => {
  fc.assert(
    fc.property(share, share, share, (peak, a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      expect(moveWithPeak(late, peak)).toBeGreaterThanOrEqual(moveWithPeak(early, peak));
    }),
  );
});

test.each([0.3, 0.4, 0.5, 0.6, 0.7])("is fastest near %f", (peak) => {
  const steps = Array.from({ length: 200 }, (_, index) => index / 200);
  const speed = (at: number) => moveWithPeak(at + 0.005, peak) - moveWithPeak(at, peak);
  const fastest = steps.toSorted((a, b) => speed(b) - speed(a))[0] ?? 0;
  expect(Math.abs(fastest - peak)).toBeLessThan(0.01);
});
