import { expect, test } from "vitest";

import { lift } from "./lift.ts";

test("only a jump upwards at a block's start lifts", () => {
  const energy = Array.from({ length: 161 }, (_, frame) => {
    if (frame < 38) return 0.5;
    if (frame < 40) return 0.1;
    return frame < 80 ? 0.9 : 0.2;
  });
  const lifts = lift(energy, [0, 2, 4, 6, 8]);
  expect(lifts.map((value) => Math.round(value * 10) / 10)).toEqual([0, 0.4, 0, 0]);
});
