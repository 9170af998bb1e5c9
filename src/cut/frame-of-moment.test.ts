import fc from "fast-check";
import { expect, test } from "vitest";
import { frameOfMoment } from "./frame-of-moment.ts";

test.each([
  ["no lead: the nearest frame, before or after", 0, [10.4, 10.6], [10, 11]],
  ["one frame: the picture is there when the beat sounds", 1, [10.4, 10.7], [10, 10]],
  ["one frame: a beat heard a hair before its frame is that frame's", 1, [9.9, 10.1], [10, 10]],
  ["two frames: one earlier", 2, [10.4, 10], [9, 9]],
  ["never before the film", 3, [0, 1.5], [0, 0]],
])("%s", (_, lead, times, frames) => {
  expect(times.map((time) => frameOfMoment(time / 24, 24, lead))).toEqual(frames);
});

test("law: with the usual lead a cut is less than a frame from its beat, and after it by an analyser's error at most", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 3600, noNaN: true }),
      fc.integer({ min: 12, max: 60 }),
      (seconds, fps) => {
        const late = frameOfMoment(seconds, fps, 1) - seconds * fps;
        expect(late).toBeGreaterThan(-0.8 - 1e-6);
        expect(late).toBeLessThanOrEqual(0.2 + 1e-6);
      },
    ),
  );
});
