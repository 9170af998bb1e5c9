import { expect, test } from "vitest";
import { clipSecondsAt } from "./played-clip.ts";

const clip = { headInFrames: 12, durationInFrames: 60 };

test.each([
  ["the shot's first frame", 1, 0, 12],
  ["a frame of the handle before it", 1, -12, 0],
  ["before the clip: its first frame is held", 1, -20, 0],
  ["after it: its last is held", 1, 90, 59],
  ["played at half its speed", 0.5, 10, 17],
  ["the last at half its speed", 0.5, 500, 59.5],
])("%s", (_case, speed, frame, inClip) => {
  expect(clipSecondsAt(clip, speed, frame, 24) * 24).toBeCloseTo(inClip);
});
