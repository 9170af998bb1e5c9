import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captionLight } from "./caption-light.ts";

const range = { startInFrames: 104, durationInFrames: 64 };

describe("captionLight", () => {
  test.each([
    ["before it", 103, 0, 0],
    ["in the middle", 136, 0, 1],
    ["the frame after it", 168, 0, 0],
    ["a later line is not there yet", 105, 2, 0],
  ])("%s", (_case, frame, late, light) => {
    expect(captionLight(range, frame, late)).toBe(light);
  });

  test("law: something can be seen on every frame of the first line's range, nothing outside it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: -20, max: 320 }),
        (durationInFrames, frame) => {
          const light = captionLight({ startInFrames: 0, durationInFrames }, frame);
          expect(light > 0).toBe(frame >= 0 && frame < durationInFrames);
        },
      ),
    );
  });
});
