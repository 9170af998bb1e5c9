import fc from "fast-check";
import { expect, test } from "vitest";
import { drawnSize } from "./drawn-size.ts";
import { fineness } from "./fineness.ts";

test.each([
  [1280, 720, 2, 1280, 720],
  [1281, 721, 1, 1281, 721],
  [1280, 720, 0.7, 896, 504],
  [1080, 1920, 0.7, 756, 1344],
  [854, 480, 0.8, 684, 384],
  [160, 90, 0.7, 112, 62],
  [1, 1, 0.5, 2, 2],
])("%i x %i at %f samples: %i x %i", (width, height, oversampling, drawnWidth, drawnHeight) => {
  expect(drawnSize({ width, height }, oversampling)).toEqual({
    width: drawnWidth,
    height: drawnHeight,
  });
});

test("law: a clip's frames are even and within a pixel of their share, whatever the format", () => {
  const edge = fc.integer({ min: 4, max: 4096 });
  fc.assert(
    fc.property(edge, edge, (width, height) => {
      const { oversampling } = fineness.clip;
      const drawn = drawnSize({ width, height }, oversampling);
      expect([drawn.width % 2, drawn.height % 2]).toEqual([0, 0]);
      expect(Math.abs(drawn.width - width * oversampling)).toBeLessThanOrEqual(1);
      expect(Math.abs(drawn.height - height * oversampling)).toBeLessThanOrEqual(1);
    }),
  );
});
