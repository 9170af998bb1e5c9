import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceHash, hashDistance } from "./difference-hash.ts";
import { frameMatch } from "./frame-likeness.ts";
import { chooseLikely, likeness } from "./likeness.ts";
import { meanDifference } from "./mean-difference.ts";
import { cropPixels } from "./pixels.ts";
import { shapeTrouble } from "./shape-of-picture.ts";
import { drawn, plain, waves } from "./soft-pixels.test-helper.ts";

describe("mean difference", () => {
  test.each<[string, number, number]>([
    ["the same picture", 0, meanDifference(waves(1), waves(1))],
    ["black and white", 255, meanDifference(plain(8, 8, [0, 0, 0]), plain(8, 8, [255, 255, 255]))],
    [
      "one channel of three",
      85,
      meanDifference(plain(64, 36, [0, 0, 0]), plain(64, 36, [255, 0, 0])),
    ],
    [
      "a single pixel against a large picture",
      10,
      meanDifference(plain(1, 1, [50, 50, 50]), plain(300, 200, [60, 60, 60])),
    ],
  ])("%s", (_, expected, found) => expect(found).toBeCloseTo(expected, 5));

  test("another size of the same picture is near it", () => {
    expect(meanDifference(waves(3, 640, 360), waves(3, 128, 72))).toBeLessThan(1);
  });

  test("the order does not matter", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (a, b) => {
        expect(meanDifference(waves(a), waves(b))).toBe(meanDifference(waves(b), waves(a)));
      }),
      { numRuns: 20 },
    );
  });
});

describe("difference hash", () => {
  const slope = drawn(90, 80, (x) => [250 - x * 200, 0, 0]);
  test("paler, it is the same", () => {
    const paler = { ...slope, data: slope.data.map((value) => value / 2 + 100) };
    expect(hashDistance(differenceHash(slope), differenceHash(paler))).toBe(0);
  });
  test("mirrored, a slope is its own negative", () => {
    const mirrored = drawn(90, 80, (x) => [250 - (1 - x) * 200, 0, 0]);
    expect(hashDistance(differenceHash(slope), differenceHash(mirrored))).toBe(64);
  });
  test("64 bits, whatever the size", () => {
    expect(
      [waves(1, 9, 8), waves(1, 1, 1), waves(1, 500, 3)].map((one) => differenceHash(one).length),
    ).toEqual([64, 64, 64]);
  });
});

test("likeness: itself is 1, and nearer than any other", () => {
  expect(likeness(waves(1), waves(1))).toBe(1);
  for (const seed of [2, 3, 4, 5]) expect(likeness(waves(1), waves(seed))).toBeLessThan(0.72);
});

describe("which one is meant", () => {
  test.each<[string, [string, number][], unknown]>([
    [
      "one is well ahead",
      [
        ["a", 0.9],
        ["b", 0.7],
      ],
      { chosen: "a" },
    ],
    [
      "nothing is alike enough",
      [
        ["a", 0.5],
        ["b", 0.3],
      ],
      { between: [] },
    ],
    [
      "two are too close",
      [
        ["a", 0.9],
        ["b", 0.85],
        ["c", 0.73],
      ],
      { between: ["a", "b"] },
    ],
    ["nothing to choose from", [], { between: [] }],
  ])("%s", (_, all, expected) => {
    const choice = chooseLikely(all.map(([of, value]) => ({ of, likeness: value })));
    expect("chosen" in choice ? choice : { between: choice.between.map(({ of }) => of) }).toEqual(
      expected,
    );
  });
});

test.each<[string, number, string]>([
  ["grain", 3, "honoured"],
  ["a little other", 18, "drifted"],
  ["something else", 60, "unrelated"],
])("a frame against its keyframe: %s", (_, off, verdict) => {
  expect(
    frameMatch(plain(64, 36, [100, 100, 100]), plain(1280, 720, [100 + off, 100 + off, 100 + off])),
  ).toEqual({ difference: off, verdict });
});

test.each<[string, number, number, string | null]>([
  ["as asked", 1920, 1080, null],
  ["Midjourney's 16:9", 1456, 816, null],
  ["Dreamina's 16:9", 864, 496, null],
  ["gpt-image's landscape", 1536, 1024, "wrong-ratio"],
  ["upright", 1080, 1920, "wrong-ratio"],
  ["a preview", 320, 180, "too-small"],
  ["no height at all", 100, 0, "wrong-ratio"],
])("the shape of a picture: %s", (_, width, height, trouble) => {
  expect(shapeTrouble({ width, height }, { width: 1920, height: 1080 })).toBe(trouble);
});

test("a part of a picture: whole pixels, at least one, never outside", () => {
  fc.assert(
    fc.property(
      fc.record({
        x: fc.double({ min: -1, max: 2, noNaN: true }),
        y: fc.double({ min: -1, max: 2, noNaN: true }),
        width: fc.double({ min: 0, max: 2, noNaN: true }),
        height: fc.double({ min: 0, max: 2, noNaN: true }),
      }),
      (region) => {
        const part = cropPixels(waves(1, 16, 9), region);
        expect(part.width).toBeGreaterThanOrEqual(1);
        expect(part.height).toBeGreaterThanOrEqual(1);
        expect(part.data.length).toBe(part.width * part.height * 3);
      },
    ),
  );
});
