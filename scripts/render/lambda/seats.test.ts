import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seatsFor } from "./seats.ts";

describe("functions are handed out to renders", () => {
  test("never more at once than there are, and everyone comes in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 10 }),
        fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 12 }),
        async (all, wishes) => {
          const seats = seatsFor(all);
          let [taken, most] = [0, 0];
          const order: number[] = [];
          await Promise.all(
            wishes.map((wish, index) =>
              seats.use(wish, async () => {
                order.push(index);
                taken += Math.min(wish, all);
                most = Math.max(most, taken);
                await setImmediate();
                taken -= Math.min(wish, all);
              }),
            ),
          );
          expect(most).toBeLessThanOrEqual(all);
          expect(order).toEqual(wishes.map((_, index) => index));
        },
      ),
    );
  });

  test("a render that throws gives its seats back", async () => {
    const seats = seatsFor(1);
    await expect(seats.use(1, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await seats.use(1, () => Promise.resolve("next"))).toBe("next");
  });
});
