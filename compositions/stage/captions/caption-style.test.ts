import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeArea } from "../geometry/safe-area.ts";
import { captionStyle } from "./caption-style.ts";

describe("captionStyle", () => {
  test.each([
    ["16:9 has room for the longest lines", 1920, 1080, 16, 42],
    ["9:16 breaks Chinese sooner", 1080, 1920, 13, 40],
    ["1:1 has room too", 1080, 1080, 16, 42],
  ])("%s", (_case, width, height, zh, en) => {
    const style = captionStyle({ width, height }, false);
    expect({ zh: style.zh.longest, en: style.en.longest }).toEqual({ zh, en });
  });

  test.each([
    ["16:9: on the floor of the safe area", 1920, 1080, 0.95],
    ["1:1: on the floor of the safe area", 1080, 1080, 0.95],
    ["9:16: in its upper third, off the face", 1080, 1920, 0.27],
  ])("%s", (_case, width, height, share) => {
    const { box } = captionStyle({ width, height }, false);
    expect((box.top + box.height) / height).toBeCloseTo(share, 2);
  });

  const size = fc.integer({ min: 240, max: 4096 });

  test("law: the box is centred, inside the safe area, and holds the longest Chinese line", () => {
    fc.assert(
      fc.property(size, size, fc.boolean(), (width, height, clearOfNotes) => {
        const { box, zh } = captionStyle({ width, height }, clearOfNotes);
        const safe = safeArea({ width, height });
        expect(box.left * 2 + box.width).toBeCloseTo(width, 6);
        expect(box.left).toBeGreaterThanOrEqual(safe.left);
        expect(box.left + box.width).toBeLessThanOrEqual(safe.left + safe.width);
        expect(box.top + box.height).toBeLessThanOrEqual(safe.top + safe.height);
        expect(zh.longest * zh.size * (1 + zh.tracking)).toBeLessThanOrEqual(box.width);
      }),
    );
  });
});
