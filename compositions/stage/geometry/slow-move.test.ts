import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cameraMoves, type CameraMove } from "../../../src/film/vocabulary.ts";
import { slowMove } from "./slow-move.ts";

const moves = Object.keys(cameraMoves).filter((move): move is CameraMove => move in cameraMoves);

describe("slowMove", () => {
  test.each<[string, CameraMove, "scale" | "x" | "y", -1 | 0 | 1]>([
    ["a push in grows", "push-in", "scale", 1],
    ["a pull out shrinks", "pull-out", "scale", -1],
    ["a pan to the right moves the picture left", "pan-right", "x", -1],
    ["a tilt up moves the picture down", "tilt-up", "y", 1],
    ["a static shot does not travel", "static", "x", 0],
  ])("%s", (_case, move, axis, sign) => {
    expect(Math.sign(slowMove(move, 1)[axis] - slowMove(move, 0)[axis])).toBe(sign);
  });

  test("law: the picture covers the frame at any moment of any move", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...moves),
        fc.double({ min: -0.5, max: 1.5, noNaN: true }),
        (move, progress) => {
          const { scale, x, y } = slowMove(move, progress);
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual((scale - 1) / 2 + 1e-12);
        },
      ),
    );
  });
});
