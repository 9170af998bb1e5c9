import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrivalAt, arrivalField, type ArrivalField } from "./arrival-field.ts";
import { contours } from "./contours.ts";
import type { Place } from "./frame.ts";

/** A field of 0 inside and 2 outside, drawn as text. */
const drawn = (...rows: string[]): ArrivalField => ({
  columns: rows[0]?.length ?? 0,
  rows: rows.length,
  step: 10,
  left: 0,
  top: 0,
  values: Float32Array.from([...rows.join("")].map((sign) => (sign === "#" ? 0 : 2))),
});

const area = (loop: readonly Place[]): number =>
  loop.reduce((sum, place, index) => {
    const next = loop[(index + 1) % loop.length] ?? place;
    return sum + (place.x * next.y - next.x * place.y) / 2;
  }, 0);

describe("contours", () => {
  test("one point gives a diamond around it", () => {
    expect(contours(drawn("...", ".#.", "..."), 1)).toEqual(
      [
        [
          { x: 5, y: 10 },
          { x: 10, y: 5 },
          { x: 15, y: 10 },
          { x: 10, y: 15 },
        ],
      ].map((loop) => expect.arrayContaining(loop)),
    );
  });

  test.each([
    ["nothing", ["...", "...", "..."], 0],
    ["two islands", [".....", ".#.#.", "....."], 2],
    ["two that touch by a corner stay apart", ["....", ".#..", "..#.", "...."], 2],
    ["a ring has a hole", [".....", ".###.", ".#.#.", ".###.", "....."], 2],
  ])("%s", (_case, rows, loops) => {
    expect(contours(drawn(...rows), 1)).toHaveLength(loops);
  });

  test("a hole runs against its outline", () => {
    const signs = contours(drawn(".....", ".###.", ".#.#.", ".###.", "....."), 1).map((loop) =>
      Math.sign(area(loop)),
    );
    expect(signs.toSorted()).toEqual([-1, 1]);
  });

  const levels = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  const fields = fc
    .record({
      seed: fc.nat(),
      x: fc.integer({ min: 0, max: 320 }),
      y: fc.integer({ min: 0, max: 180 }),
    })
    .map(({ seed, x, y }) => arrivalField({ width: 320, height: 180 }, { x, y }, seed));

  test("law: every corner of the outline lies on the level", () => {
    fc.assert(
      fc.property(fields, levels, (field, level) => {
        const off = contours(field, level)
          .flat()
          .map((place) => Math.abs(arrivalAt(field, place) - level));
        expect(Math.max(0, ...off)).toBeLessThan(1e-4);
      }),
      { numRuns: 6 },
    );
  });
});
