import { describe, expect, it } from "vitest";
import { curveThrough } from "./curve.ts";
import { layGrid } from "./grid.ts";
import { forwards, tubeAbout } from "./tube.ts";

describe("curveThrough", () => {
  const curve = curveThrough([
    [0, 1],
    [0.4, 2],
    [1, 5],
  ]);

  it("meets its knots and is flat outside", () => {
    for (const [at, value] of [
      [-1, 1],
      [0, 1],
      [0.4, 2],
      [1, 5],
      [2, 5],
    ] as const) {
      expect(curve(at)).toBeCloseTo(value, 9);
    }
  });

  it("rises wherever its knots rise", () => {
    for (let at = 0; at < 1; at += 0.02) expect(curve(at + 0.02)).toBeGreaterThan(curve(at));
  });
});

describe("tubeAbout", () => {
  it("faces outwards all round", () => {
    const tube = tubeAbout(
      (share) => [0, -share, 0],
      forwards,
      () => [0.2, 0.1],
    );
    const geometry = layGrid({ rows: 4, columns: 12, closed: true }, tube);
    const [place, normal] = [geometry.getAttribute("position"), geometry.getAttribute("normal")];
    for (let index = 0; index < place.count; index++) {
      const out = place.getX(index) * normal.getX(index) + place.getZ(index) * normal.getZ(index);
      expect(out).toBeGreaterThan(0);
    }
  });
});
