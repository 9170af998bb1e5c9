import fc from "fast-check";
import { expect, test } from "vitest";
import { renderSize, type Quality } from "./quality.ts";

test.each<[string, number, number, Quality, number, number]>([
  ["16:9 draft", 1920, 1080, "draft", 640, 360],
  ["16:9 standard", 1920, 1080, "standard", 1280, 720],
  ["16:9 final", 1920, 1080, "final", 1920, 1080],
  ["upright standard", 1080, 1920, "standard", 720, 1280],
  ["square standard", 1080, 1080, "standard", 720, 720],
  ["wide screen draft", 2048, 858, "draft", 2048, 858],
  ["small draft", 240, 136, "draft", 60, 34],
])("%s", (_, width, height, quality, expectedWidth, expectedHeight) => {
  expect(renderSize({ id: "1x1", width, height }, quality)).toMatchObject({
    width: expectedWidth,
    height: expectedHeight,
  });
});

test("every size is whole, even, of the format's shape, and what Remotion makes of its scale", () => {
  const side = fc.integer({ min: 120, max: 2048 }).map((half) => half * 2);
  fc.assert(
    fc.property(
      side,
      side,
      fc.constantFrom<Quality>("draft", "standard", "final"),
      (width, height, quality) => {
        const size = renderSize({ id: "1x1", width, height }, quality);
        expect([size.width % 2, size.height % 2]).toEqual([0, 0]);
        expect(size.width * height).toBe(size.height * width);
        expect(
          [width * size.scale, height * size.scale].map(
            (value) => Math.abs(value - Math.round(value)) < 1e-6,
          ),
        ).toEqual([true, true]);
        expect([Math.round(width * size.scale), Math.round(height * size.scale)]).toEqual([
          size.width,
          size.height,
        ]);
        expect(size.scale).toBeLessThanOrEqual(1);
        expect(quality !== "final" || size.scale === 1).toBe(true);
      },
    ),
  );
});
