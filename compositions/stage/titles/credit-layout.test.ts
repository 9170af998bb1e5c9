import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeArea } from "../geometry/safe-area.ts";
import { creditLayout } from "./credit-layout.ts";

const line = (length: number) => ({
  role: { zh: "画", en: "Art" },
  name: { zh: "戒".repeat(length), en: "A" },
});

describe("creditLayout", () => {
  test.each([
    ["16:9 sets roles beside names", 1920, 1080, false, 1],
    ["9:16 sets them above", 1080, 1920, true, 0.86],
    ["1:1 too", 1080, 1080, true, 0.86],
  ])("%s", (_case, width, height, isStacked, scale) => {
    const lines = Array.from({ length: 7 }, () => line(6));
    const layout = creditLayout({
      frame: { width, height },
      lines,
      words: "zh-en",
      shotInFrames: 72,
      fps: 24,
    });
    expect({
      isStacked: layout.isStacked,
      scale: Math.round((layout.unit / 1.08) * 100) / 100,
    }).toEqual({ isStacked, scale });
  });

  test("law: cards and lines stay in the safe area, however many and however long", () => {
    const side = fc.integer({ min: 240, max: 4096 });
    const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        side,
        side,
        lengths,
        fc.integer({ min: 24, max: 400 }),
        (width, height, all, shotInFrames) => {
          const frame = { width, height };
          const { perCard, lineHeight, unit, box, isStacked } = creditLayout({
            frame,
            lines: all.map(line),
            words: "zh-en",
            shotInFrames,
            fps: 24,
          });
          const safe = safeArea(frame);
          const column = isStacked ? box.width : box.width / 2;
          expect(perCard * lineHeight).toBeLessThanOrEqual(safe.height);
          expect(Math.max(...all) * 27 * 1.08 * unit).toBeLessThanOrEqual(column);
        },
      ),
    );
  });
});
