import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contour } from "./contour.ts";
import { along, band, smooth, stroke, trace, type Pt } from "./curves.ts";

const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
const points = fc.array(point, { minLength: 0, maxLength: 8 });

describe("curves", () => {
  test("trace reads points as one writes them", () => {
    expect(trace("0 -20, 14 3.5,-1 2")).toEqual([
      [0, -20],
      [14, 3.5],
      [-1, 2],
    ]);
  });

  test("a soft curve starts and ends on its points, however few and however close", () => {
    fc.assert(
      fc.property(points, fc.boolean(), (line, close) => {
        const paths = [smooth(line, close), stroke(line, 12), band(line, () => 9)];
        expect(paths.join("")).not.toMatch(/NaN|undefined|Infinity/);
        const [first, last] = [line[0], line.at(-1)];
        if (!first || !last) return;
        expect(along(line, 0)).toEqual(first);
        expect(along(line, 1)).toEqual(last);
      }),
    );
  });
});

describe("contour", () => {
  const rail = (y: number, values: readonly number[]) =>
    values.map((value, i) => ({ at: [i * 10, y] satisfies Pt, value }));

  test.each([
    [
      "all of a strip in one tone is one piece",
      [2, 2, 2],
      [2, 2, 2],
      "M0 0L10 0L20 0L20 5L10 5L0 5Z",
    ],
    ["nothing of it lies between", [9, 9, 9], [0, 0, 0].map(() => 9), ""],
    ["it is cut where the value passes the edge", [2, 4, 6], [2, 4, 6], "M0 0L5 0L5 5L0 5Z"],
  ])("%s", (_, a, b, path) => {
    expect(contour(rail(0, a), rail(5, b), [true, true], 1, 3)).toBe(path);
  });

  test("leaves out what is hidden", () => {
    expect(contour(rail(0, [2, 2, 2]), rail(5, [2, 2, 2]), [true, false], 1, 3)).toBe(
      "M0 0L10 0L10 5L0 5Z",
    );
  });
});
