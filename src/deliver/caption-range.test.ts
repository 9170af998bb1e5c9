import fc from "fast-check";
import { expect, test } from "vitest";
import { captionRange } from "./caption-range.ts";

const plain = { atStartInFrames: 0, atEndInFrames: 0 };

test.each([
  [
    "a shot of three seconds",
    { startInFrames: 100, durationInFrames: 72 },
    plain,
    { startInFrames: 104, durationInFrames: 64 },
  ],
  [
    "between short transitions it waits for the first to be over, and is gone when the second begins",
    { startInFrames: 100, durationInFrames: 72 },
    { atStartInFrames: 7, atEndInFrames: 6 },
    { startInFrames: 107, durationInFrames: 59 },
  ],
  [
    "transitions shorter than the air around it take nothing from it",
    { startInFrames: 100, durationInFrames: 72 },
    { atStartInFrames: 3, atEndInFrames: 2 },
    { startInFrames: 104, durationInFrames: 64 },
  ],
  [
    "it does not wait for a long one",
    { startInFrames: 100, durationInFrames: 72 },
    { atStartInFrames: 9, atEndInFrames: 24 },
    { startInFrames: 104, durationInFrames: 64 },
  ],
  [
    "the shortest shot with air around its caption",
    { startInFrames: 0, durationInFrames: 12 },
    plain,
    { startInFrames: 4, durationInFrames: 4 },
  ],
  [
    "a flash of a shot",
    { startInFrames: 7, durationInFrames: 11 },
    { atStartInFrames: 3, atEndInFrames: 3 },
    { startInFrames: 7, durationInFrames: 11 },
  ],
])("captionRange: %s", (_case, shot, transitions, range) => {
  expect(captionRange(shot, transitions)).toEqual(range);
});

test("law: whatever lies at its ends, a caption has a third of its shot, and loses at most 8 frames to transitions", () => {
  const shots = fc
    .integer({ min: 12, max: 400 })
    .chain((length) =>
      fc.tuple(
        fc.constant(length),
        fc.nat({ max: Math.floor(length / 3) }),
        fc.nat({ max: Math.floor(length / 3) }),
      ),
    );
  fc.assert(
    fc.property(shots, ([durationInFrames, atStartInFrames, atEndInFrames]) => {
      const shot = { startInFrames: 0, durationInFrames };
      const kept = captionRange(shot, { atStartInFrames, atEndInFrames }).durationInFrames;
      expect(kept).toBeGreaterThanOrEqual(Math.floor(durationInFrames / 3));
      expect(captionRange(shot, plain).durationInFrames - kept).toBeLessThanOrEqual(8);
    }),
  );
});
