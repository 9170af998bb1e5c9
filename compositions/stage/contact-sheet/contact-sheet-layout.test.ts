import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contactSheetLayout, contactSheetSize } from "./contact-sheet-layout.ts";

const wide = { width: 1920, height: 1080 };

describe("contactSheetLayout", () => {
  test.each([
    ["one shot", 1, 2, 1],
    ["four shots", 4, 2, 2],
    ["a film", 30, 3, 10],
    ["a long film", 61, 3, 21],
  ])("%s", (_case, shots, columns, rows) => {
    expect(contactSheetLayout(wide, shots)).toMatchObject({ columns, rows });
  });

  test("a film that cannot be played is one frame for its slate", () => {
    expect(contactSheetSize(wide, 0)).toEqual(wide);
  });

  test("law: whole even pages, every card on them, thumbs in the format's shape", () => {
    const side = fc.integer({ min: 240, max: 4096 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 90 }), (width, height, shots) => {
        const page = contactSheetLayout({ width, height }, shots);
        const right =
          page.margin * 2 + page.columns * page.card.width + (page.columns - 1) * page.gutter;
        expect([page.width % 2, page.height % 2]).toEqual([0, 0]);
        expect(right).toBeCloseTo(page.width, 6);
        expect(page.headerHeight + page.rows * page.card.height).toBeLessThan(page.height);
        expect(page.rows * page.columns).toBeGreaterThanOrEqual(shots);
        expect(page.thumb.width / page.thumb.height).toBeCloseTo(width / height, 6);
      }),
    );
  });
});
