import { Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { convexGeometry, planeAt } from "./convex.ts";
import { chippedOctahedron, mostPlanes } from "./crystal-shapes.ts";

const axes = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

describe("convexGeometry", () => {
  it("makes a cube from six planes: two triangles a face, corners where three planes meet", () => {
    const planes = axes.flatMap((axis) =>
      [1, -1].map((side) => planeAt(new Vector3(...axis).multiplyScalar(side), 0.5)),
    );
    const place = convexGeometry(planes).getAttribute("position");
    expect(place.count).toBe(6 * 2 * 3);
    for (const value of place.array) expect(Math.abs(value)).toBeCloseTo(0.5, 6);
  });

  it("keeps every corner below every plane, and within the shader's room", () => {
    const { planes } = chippedOctahedron();
    const place = convexGeometry(planes).getAttribute("position");
    expect(planes.length).toBeLessThanOrEqual(mostPlanes);
    for (let i = 0; i < place.count; i++) {
      const point = new Vector3().fromBufferAttribute(place, i);
      for (const { x, y, z, w } of planes) {
        expect(point.dot(new Vector3(x, y, z))).toBeLessThanOrEqual(w + 1e-6);
      }
    }
  });
});
