import { describe, expect, test } from "vitest";
import type { Pixels } from "./pixels.ts";
import { drawn, plain } from "./soft-pixels.test-helper.ts";
import { stoneOrder } from "./stone-order.ts";

const amber = "#e8912f";
const blue = "#2f8fd0";

/** Two round stones on felt: amber at one place, blue at the other, in shares of the picture. */
const stones = (at: readonly [number, number], to: readonly [number, number], light = 1): Pixels =>
  drawn(160, 120, (x, y) => {
    const inside = ([u, v]: readonly [number, number]) => Math.hypot(x - u, y - v) < 0.12;
    const colour = inside(at) ? [0xe8, 0x91, 0x2f] : inside(to) ? [0x2f, 0x8f, 0xd0] : [90, 16, 20];
    const [red = 0, green = 0, blueness = 0] = colour.map((value) => value * light);
    return [red, green, blueness];
  });

const drawing = stones([0.3, 0.4], [0.6, 0.5]);

describe("the way from one stone to the other", () => {
  test.each([
    ["as drawn", drawing, 1],
    ["darker", stones([0.3, 0.4], [0.6, 0.5], 0.8), 1],
    ["moved together", stones([0.4, 0.6], [0.7, 0.7]), 1],
    ["turned by a right angle", stones([0.5, 0.3], [0.4, 0.7]), 0],
    ["traded", stones([0.6, 0.5], [0.3, 0.4]), -1],
  ])("%s", (_case, seen, order) => {
    expect(stoneOrder(seen, drawing, [amber, blue])).toBeCloseTo(order, 0);
    expect(stoneOrder(seen, drawing, [blue, amber])).toBeCloseTo(order, 0);
  });

  test.each([
    ["one stone is not there", stones([0.3, 0.4], [9, 9])],
    ["neither is there", plain(160, 120, [90, 16, 20])],
  ])("cannot be told where %s", (_case, seen) => {
    expect(stoneOrder(seen, drawing, [amber, blue])).toBeNull();
  });
});
