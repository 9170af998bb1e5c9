import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeArea } from "../geometry/safe-area.ts";
import { titleStyle } from "./title-style.ts";

const round = (style: object) =>
  Object.fromEntries(Object.entries(style).map(([key, value]) => [key, Math.round(value)]));

describe("titleStyle", () => {
  test.each([
    ["16:9", 1920, 1080, { large: 149, gap: 60, small: 43, ornament: 605 }],
    ["9:16 is narrower", 1080, 1920, { large: 119, gap: 48, small: 43, ornament: 557 }],
  ])("%s", (_case, width, height, style) => {
    expect(round(titleStyle({ width, height }, "双子戒指", "Gemini Ring", false))).toEqual(style);
  });

  test("law: the large line stays in the safe area, however long", () => {
    const side = fc.integer({ min: 240, max: 4096 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 40 }), (width, height, characters) => {
        const { large, gap } = titleStyle({ width, height }, "戒".repeat(characters), null, false);
        expect(characters * large + (characters - 1) * gap).toBeLessThanOrEqual(
          safeArea({ width, height }).width,
        );
      }),
    );
  });
});
