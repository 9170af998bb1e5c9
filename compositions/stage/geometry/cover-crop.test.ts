import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverCrop, focusInFrame } from "./cover-crop.ts";

const wide = { width: 2000, height: 1000 };
const tall = { width: 500, height: 1000 };

describe("coverCrop", () => {
  test.each([
    ["its own shape fits exactly", wide, { x: 0.1, y: 0.9 }, { left: 0, top: 0, ...wide }],
    [
      "an upright frame around the centre",
      tall,
      { x: 0.5, y: 0.5 },
      { left: -750, top: 0, ...wide },
    ],
    [
      "an upright frame around the right third",
      tall,
      { x: 0.75, y: 0.5 },
      { left: -1250, top: 0, ...wide },
    ],
    [
      "at the edge it goes no further than the edge",
      tall,
      { x: 1, y: 0.5 },
      { left: -1500, top: 0, ...wide },
    ],
  ])("%s", (_case, frame, focus, box) => {
    expect(coverCrop({ picture: wide, frame, focus })).toEqual(box);
  });

  const size = fc.record({
    width: fc.integer({ min: 100, max: 4000 }),
    height: fc.integer({ min: 100, max: 4000 }),
  });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const inputs = fc.record({
    picture: size,
    frame: size,
    focus: fc.record({ x: share, y: share }),
  });

  test("law: no edge of the picture is ever seen, and it keeps its shape", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const box = coverCrop(input);
        expect(box.left).toBeLessThanOrEqual(0);
        expect(box.top).toBeLessThanOrEqual(0);
        expect(box.left + box.width).toBeGreaterThanOrEqual(input.frame.width - 1e-6);
        expect(box.top + box.height).toBeGreaterThanOrEqual(input.frame.height - 1e-6);
        expect(box.width / box.height).toBeCloseTo(input.picture.width / input.picture.height, 6);
      }),
    );
  });

  test("law: the focus is always in the frame", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { x, y } = focusInFrame(input);
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(x).toBeLessThanOrEqual(input.frame.width + 1e-6);
        expect(y).toBeGreaterThanOrEqual(-1e-6);
        expect(y).toBeLessThanOrEqual(input.frame.height + 1e-6);
      }),
    );
  });
});
