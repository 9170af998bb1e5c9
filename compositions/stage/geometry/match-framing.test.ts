import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchFraming, reachable } from "./match-framing.ts";

const frame = { width: 1000, height: 500 };

describe("matchFraming", () => {
  test.each([
    ["a focus that stays", { x: 300, y: 200 }, { x: 300, y: 200 }, { scale: 1, left: 0, top: 0 }],
    [
      "from the left third to the middle",
      { x: 250, y: 250 },
      { x: 500, y: 250 },
      { scale: 2, left: 0, top: -250 },
    ],
    [
      "a corner pulled inside first",
      reachable({ x: 0, y: 0 }, frame),
      { x: 140, y: 70 },
      { scale: 1, left: 0, top: 0 },
    ],
  ])("%s", (_case, from, to, framing) => {
    expect(matchFraming(frame, from, to)).toEqual(framing);
  });

  const place = fc
    .record({
      x: fc.double({ min: 0, max: 1000, noNaN: true }),
      y: fc.double({ min: 0, max: 500, noNaN: true }),
    })
    .map((anywhere) => reachable(anywhere, frame));

  test("law: the focus arrives and the frame stays covered", () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const { scale, left, top } = matchFraming(frame, from, to);
        expect(from.x * scale + left).toBeCloseTo(to.x, 6);
        expect(from.y * scale + top).toBeCloseTo(to.y, 6);
        expect(Math.max(left, top)).toBeLessThanOrEqual(1e-9);
        expect(left + frame.width * scale).toBeGreaterThanOrEqual(frame.width - 1e-9);
        expect(top + frame.height * scale).toBeGreaterThanOrEqual(frame.height - 1e-9);
      }),
    );
  });
});
