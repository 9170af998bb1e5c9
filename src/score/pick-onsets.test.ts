import { expect, test } from "vitest";

import { pickOnsets } from "./pick-onsets.ts";

test("peaks that stand out are onsets, once each, against the strongest", () => {
  const curve = new Float32Array(200);
  curve.set([4, 10, 6], 30);
  curve.set([5, 5], 80);
  curve.set([0.2], 120);
  expect(pickOnsets(curve)).toEqual([
    { time: 0.31, strength: 1 },
    { time: 0.8, strength: 0.5 },
  ]);
});

test("a murmur below audibility has no onsets, however flat the rest", () => {
  expect(
    pickOnsets(Float32Array.from({ length: 100 }, (_, frame) => (frame === 50 ? 0.4 : 0))),
  ).toEqual([]);
});
