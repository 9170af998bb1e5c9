import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containsFrame, endInFrames, startFrames } from "./range.ts";
import { errorInMs, toFrames, toSeconds } from "./rounding.ts";

describe("rounding", () => {
  test.each([
    ["nothing", 0, 24, 0],
    ["one frame", 1 / 24, 24, 1],
    ["just under half a frame", 0.0208, 24, 0],
    ["a tie goes up", 0.5 / 24, 24, 1],
    ["a minute", 60, 24, 1440],
    ["another rate", 1, 60, 60],
  ])("%s", (_, seconds, fps, frames) => {
    expect(toFrames(seconds, fps)).toBe(frames);
  });

  test("a frame is never more than half a frame from the time it was rounded from", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3600, noNaN: true }),
        fc.integer({ min: 12, max: 60 }),
        (seconds, fps) => {
          expect(Math.abs(errorInMs(toFrames(seconds, fps), seconds, fps))).toBeLessThanOrEqual(
            500 / fps + 1e-6,
          );
        },
      ),
    );
  });

  test("frames survive the way through seconds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 12, max: 60 }),
        (frame, fps) => {
          expect(toFrames(toSeconds(frame, fps), fps)).toBe(frame);
        },
      ),
    );
  });
});

describe("ranges", () => {
  test("the end is the first frame outside", () => {
    const range = { startInFrames: 10, durationInFrames: 5 };
    expect(endInFrames(range)).toBe(15);
    expect([9, 10, 14, 15].map((frame) => containsFrame(range, frame))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("starts are the running sum of what came before", () => {
    expect(startFrames([])).toEqual([]);
    expect(startFrames([3, 4, 5])).toEqual([0, 3, 7]);
  });
});
