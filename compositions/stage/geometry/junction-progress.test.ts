import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstFrame, junctionProgress } from "./junction-progress.ts";

describe("junctionProgress", () => {
  test.each([
    ["the frame before it", 95, 0],
    ["its first frame", 96, 0.1],
    ["the cut", 100, 0.5],
    ["its last frame", 103, 0.875],
    ["the frame after it", 104, 1],
  ])("8 frames around a cut at 100: %s", (_case, frame, progress) => {
    expect(junctionProgress({ cutInFrames: 100, frames: 8 }, frame)).toBeCloseTo(progress, 10);
  });

  test("a plain cut changes from 0 to its second half on the cut", () => {
    const span = { cutInFrames: 10, frames: 0 };
    expect([9, 10, 11].map((frame) => junctionProgress(span, frame))).toEqual([0, 0.5, 1]);
  });

  test("law: nothing outside its frames, rising inside, the middle on the cut", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 96 }),
        fc.integer({ min: 100, max: 5000 }),
        (frames, cutInFrames) => {
          const span = { cutInFrames, frames };
          const first = firstFrame(span);
          const at = (frame: number) => junctionProgress(span, frame);
          const inside = Array.from({ length: frames }, (_, index) => at(first + index));
          expect([at(first - 1), at(cutInFrames), at(first + frames)]).toEqual([0, 0.5, 1]);
          expect(
            inside.every((value, index) => value > (inside[index - 1] ?? 0) && value < 1),
          ).toBe(true);
        },
      ),
    );
  });
});
