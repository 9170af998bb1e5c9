import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrivalAt, arrivalField } from "./arrival-field.ts";
import { contours } from "./contours.ts";
import { embers } from "./embers.ts";

const frame = { width: 320, height: 180 };
const places = fc.record({
  x: fc.integer({ min: 0, max: 320 }),
  y: fc.integer({ min: 0, max: 180 }),
});
const within = (low: number, high: number, value: number) => value > low && value < high;

describe("arrivalField", () => {
  test("law: nothing has arrived at 0, everything at 1", () => {
    fc.assert(
      fc.property(places, fc.nat(), places, (origin, seed, anywhere) => {
        expect(within(0, 1, arrivalAt(arrivalField(frame, origin, seed), anywhere))).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  test("law: it begins at its origin", () => {
    fc.assert(
      fc.property(places, fc.nat(), (origin, seed) => {
        const field = arrivalField(frame, origin, seed);
        const earliest = Math.min(...field.values);
        const [first] = contours(field, earliest + 0.01).flat();
        expect(Math.hypot((first?.x ?? 9e9) - origin.x, (first?.y ?? 9e9) - origin.y)).toBeLessThan(
          60,
        );
      }),
      { numRuns: 6 },
    );
  });

  test("the outline does not depend on the size in pixels", () => {
    const small = arrivalField(frame, { x: 100, y: 90 }, 7);
    const large = arrivalField({ width: 1280, height: 720 }, { x: 400, y: 360 }, 7);
    expect(
      Math.max(...large.values.map((value, index) => Math.abs(value - (small.values[index] ?? 9)))),
    ).toBeLessThan(1e-5);
  });

  test("there are islands: half way, more than one loop", () => {
    const counts = [1, 2, 3, 4, 5].map(
      (seed) => contours(arrivalField(frame, { x: 160, y: 90 }, seed), 0.4).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(1);
  });
});

describe("embers", () => {
  const field = arrivalField(frame, { x: 160, y: 90 }, 3);

  test.each([
    ["none before the dream", 0, 0],
    ["none after it", 1, 0],
  ])("%s", (_case, level, count) => {
    expect(embers(field, frame, level, 3)).toHaveLength(count);
  });

  test("some half way, none hotter than just born", () => {
    const alight = embers(field, frame, 0.5, 3);
    expect(alight.length).toBeGreaterThan(5);
    expect(alight.every((ember) => within(0, 1, ember.heat))).toBe(true);
  });
});
