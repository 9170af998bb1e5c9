import fc from "fast-check";
import { expect, test } from "vitest";
import { shareWork } from "./share-work.ts";

const weights = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 });
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test("everything is done once, in order, and nobody comes for nothing", () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 8 }), (work, count) => {
      const groups = shareWork(work, count, (weight) => weight);
      expect(groups.flat()).toEqual(work);
      expect(groups.every((group) => group.length > 0)).toBe(true);
      expect(groups.length).toBeLessThanOrEqual(count);
    }),
  );
});

test("nobody carries more than a fair share and one piece of work", () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 8 }), (work, count) => {
      for (const group of shareWork(work, count, (weight) => weight)) {
        expect(sum(group)).toBeLessThanOrEqual(sum(work) / count + Math.max(...work));
      }
    }),
  );
});
