import { describe, expect, it } from "vitest";
import { seededRandom, seedOf } from "../../../../src/picture/seeded-random.ts";
import { besideRidge, pathRidge, type RidgeContext } from "./ridge.ts";

const context = (place: string, centre: number): RidgeContext => ({
  stream: (name) => seededRandom(seedOf(`${place}/${name}`)),
  detail: 1,
  centre,
  foot: -3,
});

describe("the ridge of the way", () => {
  const places = ["dunes", "salt", "moon", "ash"];

  it.each(places)("carries the way on its level top everywhere (%s)", (place) => {
    for (const centre of [0, 112, 240]) {
      const { crest, brink } = pathRidge(context(place, centre));
      for (const [x, y] of crest) {
        expect(y).toBe(0);
        expect(x).toBeLessThan(-1.5);
        expect(x + brink).toBeGreaterThan(1.5);
      }
    }
  });

  it("lets dunes beside it stay clear of the way", () => {
    for (const x of [24, -22, 40, -46]) {
      const { crest } = besideRidge(context("dunes", 64), { x, low: 1, high: 4 });
      for (const [at] of crest) expect(at * Math.sign(x)).toBeGreaterThan(10);
    }
  });
});
