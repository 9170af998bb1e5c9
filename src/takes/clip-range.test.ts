import { expect, test } from "vitest";
import { framesNeeded, headOfClip, type Meets } from "./clip-range.ts";

const shot = { durationInFrames: 48, handles: { headInFrames: 6, tailInFrames: 4 } };

test.each<[string, number, Meets, number]>([
  ["exactly long enough", 58, { first: true, last: true }, 6],
  ["too long, nothing to meet: the end is left away", 96, { first: false, last: false }, 6],
  ["too long, the first must be met", 96, { first: true, last: false }, 6],
  [
    "too long, the last must be met: the beginning is left away",
    96,
    { first: false, last: true },
    44,
  ],
  ["too long, both: half of it at each end", 96, { first: true, last: true }, 25],
  [
    "too short: the head handle stays, the stage holds the end",
    30,
    { first: false, last: true },
    6,
  ],
])("%s", (_, frames, meets, head) => {
  expect(headOfClip(frames, shot, meets)).toBe(head);
  expect(head + shot.durationInFrames + shot.handles.tailInFrames).toBeLessThanOrEqual(
    Math.max(frames, framesNeeded(shot)),
  );
});
