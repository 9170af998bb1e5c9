import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editSize } from "./edit-size.ts";

describe("the smallest size that OpenAI draws and that holds what is asked for", () => {
  test.each([
    ["a small wide picture", 1280, 720, { width: 1280, height: 720 }],
    ["full HD, whose height 16 does not divide", 1920, 1080, { width: 2048, height: 1152 }],
    ["upright", 1080, 1920, { width: 1152, height: 2048 }],
    ["square", 1080, 1080, { width: 1088, height: 1088 }],
    ["tiny: as small as pixels may be", 160, 90, { width: 1088, height: 608 }],
    ["4K, the largest", 3840, 2160, { width: 3840, height: 2160 }],
    ["larger than the largest", 4096, 2160, null],
    ["too narrow", 4000, 1000, null],
  ])("%s", (_, width, height, size) => {
    expect(editSize({ width, height })).toEqual(size);
  });

  test("whatever is asked for, the limits hold and nothing is enlarged", () => {
    const side = fc.integer({ min: 240, max: 2160 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = editSize({ width, height });
        if (!size) return;
        expect([size.width % 16, size.height % 16]).toEqual([0, 0]);
        expect(size.width).toBeGreaterThanOrEqual(width);
        expect(size.height).toBeGreaterThanOrEqual(height);
        expect(size.width * size.height).toBeGreaterThanOrEqual(655_360);
        expect(size.width * size.height).toBeLessThanOrEqual(8_294_400);
        expect(Math.abs((size.width * height) / (size.height * width) - 1)).toBeLessThanOrEqual(
          0.01,
        );
      }),
    );
  });
});
