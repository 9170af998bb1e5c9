import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carrySpot, growthBetween, holdFocus } from "./hold-focus.ts";
import { planePlacement } from "./plane-placement.ts";
import type { Rig } from "./rig.ts";

const rig: Rig = {
  distance: 20,
  lens: 1,
  horizon: 450,
  ground: 700,
  pan: 0,
  tilt: 0,
  truck: 0,
  raise: 0,
  orbit: 0,
  roll: 0,
  softness: 0,
  plan: 0,
};
const far = Number.POSITIVE_INFINITY;

describe("planePlacement", () => {
  test.each([
    ["a layer with the subject stands on the ground", rig, 0, { x: 800, y: 700, scale: 1 }],
    ["the sky hangs from the horizon", rig, far, { x: 800, y: 450, scale: 1 }],
    [
      "a layer as far behind as the subject is away stands half way down",
      rig,
      20,
      { x: 800, y: 575, scale: 1 },
    ],
    [
      "from twice as near, what is with the subject is twice as large",
      { ...rig, distance: 10 },
      0,
      { x: 800, y: 700, scale: 2 },
    ],
    [
      "a pan moves the sky as much as the subject",
      { ...rig, pan: 90 },
      far,
      { x: 890, y: 450, scale: 1 },
    ],
    ["a truck leaves the sky where it is", { ...rig, truck: 2 }, far, { x: 800, y: 450, scale: 1 }],
    [
      "an orbit leaves the subject where it is",
      { ...rig, orbit: 300 },
      0,
      { x: 800, y: 700, scale: 1 },
    ],
    [
      "an orbit turns the sky behind it",
      { ...rig, orbit: 300 },
      far,
      { x: 1100, y: 450, scale: 1 },
    ],
  ])("%s", (_, at, behind, expected) => {
    expect(planePlacement(at, behind, 20)).toEqual(expected);
  });

  test("trucking, rising and coming closer move near layers more than far ones", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: 1, max: 400, noNaN: true }),
        (near, more) => {
          const shift = (behind: number) => {
            const from = planePlacement(rig, behind, 20);
            const to = planePlacement({ ...rig, truck: 1, raise: 1, distance: 19 }, behind, 20);
            return [from.x - to.x, to.y - from.y, to.scale - from.scale] as const;
          };
          const [here, there] = [shift(near), shift(near + more)];
          expect(here[0]).toBeGreaterThan(there[0]);
          expect(here[2]).toBeGreaterThanOrEqual(there[2]);
        },
      ),
    );
  });
});

describe("a spot carried by the camera", () => {
  test("stays where it is while the camera stays", () => {
    expect(carrySpot(rig, rig, 0, { x: 300, y: 200 })).toEqual({ x: 300, y: 200 });
    expect(growthBetween(rig, rig, 60)).toBe(1);
  });

  test("the focus holds still in a push-in, whatever the focus", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1600, noNaN: true }),
        fc.double({ min: 0, max: 900, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (x, y, dolly) => {
          const closer = { ...rig, distance: rig.distance * dolly };
          const held = holdFocus(rig, closer, { x, y }, dolly);
          const landed = carrySpot(rig, held, 0, { x, y });
          expect(landed.x).toBeCloseTo(x, 6);
          expect(landed.y).toBeCloseTo(y, 6);
        },
      ),
    );
  });
});
