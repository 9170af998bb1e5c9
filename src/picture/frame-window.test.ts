import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameWindow, mixWindow, titleSafe } from "./frame-window.ts";
import type { Kept } from "./frame-window.ts";

const middle = { x: 800, y: 450 };
const kept = (x: number, y: number, width: number, height: number, widening = 2): Kept => ({
  box: { x, y, width, height },
  widening,
});

describe("frameWindow", () => {
  test.each([
    ["16:9 is the whole picture", 1920, 1080, middle, [], { x: 0, y: 0, width: 1600, height: 900 }],
    [
      "9:16 crops to the full height round the focus",
      1080,
      1920,
      middle,
      [],
      { x: 546.875, y: 0, width: 506.25, height: 900 },
    ],
    [
      "1:1 crops to the full height round the focus",
      1080,
      1080,
      middle,
      [],
      { x: 350, y: 0, width: 900, height: 900 },
    ],
    [
      "a focus at the edge gets its safe margin beyond the picture",
      1080,
      1080,
      { x: 1600, y: 450 },
      [],
      { x: 745, y: 0, width: 900, height: 900 },
    ],
    [
      "a wide format crops top and bottom",
      2100,
      900,
      { x: 800, y: 300 },
      [],
      { x: 0, y: 0, width: 1600, height: 685.7142857142857 },
    ],
    [
      "a subject wider than the crop widens it",
      1080,
      1080,
      middle,
      [kept(260, 200, 1080, 400)],
      { x: 200, y: -150, width: 1200, height: 1200 },
    ],
    [
      "a subject that would shrink the picture too much is let go",
      1080,
      1080,
      middle,
      [kept(0, 200, 1600, 400, 1.3)],
      { x: 350, y: 0, width: 900, height: 900 },
    ],
    [
      "a subject the storyboard itself cuts off counts as far as it is seen",
      1080,
      1080,
      { x: 200, y: 450 },
      [kept(-400, 0, 1120, 900)],
      { x: -45, y: 0, width: 900, height: 900 },
    ],
  ])("%s", (_, width, height, focus, subjects, expected) => {
    const { x, ...rest } = frameWindow({ width, height, focus, subjects });
    expect({ x: Math.round(x * 1000) / 1000, ...rest }).toEqual(expected);
  });

  test("the first subject is kept when two do not fit together", () => {
    const window = frameWindow({
      width: 1080,
      height: 1920,
      focus: { x: 400, y: 450 },
      subjects: [kept(300, 300, 200, 500), kept(1300, 300, 280, 300)],
    });
    expect(window.x).toBeLessThan(300);
    expect(window.x + window.width).toBeLessThan(1300);
  });

  const formats = fc.constantFrom(
    { width: 1080, height: 1920 },
    { width: 1080, height: 1080 },
    { width: 1080, height: 1350 },
    { width: 2560, height: 1080 },
  );
  const spots = fc.record({
    x: fc.double({ min: 0, max: 1600, noNaN: true }),
    y: fc.double({ min: 0, max: 900, noNaN: true }),
  });

  test("the window has the format's shape, holds the focus, and one subject that fits is inside title-safe across", () => {
    fc.assert(
      fc.property(
        formats,
        spots,
        fc.double({ min: 40, max: 500, noNaN: true }),
        ({ width, height }, focus, size) => {
          const box = {
            x: Math.min(focus.x, 1600 - size),
            y: Math.min(focus.y, 900 - size),
            width: size,
            height: size,
          };
          const window = frameWindow({ width, height, focus, subjects: [{ box, widening: 2 }] });
          expect(window.width / window.height).toBeCloseTo(width / height, 6);
          expect(focus.x).toBeGreaterThanOrEqual(window.x - 0.001);
          expect(focus.x).toBeLessThanOrEqual(window.x + window.width + 0.001);
          const across = width < height * (16 / 9);
          const [from, to, start, whole] = across
            ? [box.x, box.x + size, window.x, window.width]
            : [box.y, box.y + size, window.y, window.height];
          const margin = (whole * (1 - titleSafe)) / 2;
          const fits = size <= whole * titleSafe + 0.001;
          expect(
            !fits || (from >= start + margin - 0.001 && to <= start + whole - margin + 0.001),
          ).toBe(true);
        },
      ),
    );
  });

  test("more subjects never make the window narrower", () => {
    fc.assert(
      fc.property(formats, spots, fc.array(spots, { maxLength: 4 }), (format, focus, others) => {
        const subjects = others.map(({ x, y }) => kept(x, y, 120, 120));
        const fewer = frameWindow({ ...format, focus, subjects: subjects.slice(0, -1) });
        expect(frameWindow({ ...format, focus, subjects }).width).toBeGreaterThanOrEqual(
          fewer.width - 0.001,
        );
      }),
    );
  });
});

test("mixWindow goes from one window to the other and keeps its shape", () => {
  const a = { x: 0, y: 0, width: 900, height: 900 };
  const b = { x: 200, y: -300, width: 1600, height: 1600 };
  expect(mixWindow(a, b, 0)).toEqual(a);
  expect(mixWindow(a, b, 1)).toEqual(b);
  const between = mixWindow(a, b, 0.5);
  expect(between).toEqual({ x: 725 - 600, y: 475 - 600, width: 1200, height: 1200 });
});
