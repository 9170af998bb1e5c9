import { expect, test } from "vitest";
import { captionRange } from "./caption-range.ts";

test.each([
  [
    "a shot of three seconds",
    { startInFrames: 100, durationInFrames: 72 },
    { startInFrames: 104, durationInFrames: 64 },
  ],
  [
    "the shortest shot with air around its caption",
    { startInFrames: 0, durationInFrames: 12 },
    { startInFrames: 4, durationInFrames: 4 },
  ],
  [
    "a flash of a shot",
    { startInFrames: 7, durationInFrames: 11 },
    { startInFrames: 7, durationInFrames: 11 },
  ],
])("captionRange: %s", (_case, shot, range) => {
  expect(captionRange(shot)).toEqual(range);
});
