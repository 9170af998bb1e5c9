import { Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { surfaceOf } from "./surface-nets.ts";

const radius = 20;
const ball = surfaceOf((x, y, z) => Math.hypot(x, y, z) - radius, {
  low: [-26, -26, -26],
  high: [26, 26, 26],
  cell: 2,
});

describe("surfaceOf", () => {
  it("lays its points on the surface, normals outwards", () => {
    const place = ball.getAttribute("position");
    const normal = ball.getAttribute("normal");
    for (let i = 0; i < place.count; i++) {
      const point = new Vector3().fromBufferAttribute(place, i);
      expect(Math.abs(point.length() - radius)).toBeLessThan(0.05);
      expect(new Vector3().fromBufferAttribute(normal, i).dot(point.normalize())).toBeGreaterThan(
        0.99,
      );
    }
  });

  it("closes it, triangles facing outwards", () => {
    const place = ball.getAttribute("position");
    const at = (i: number) => new Vector3().fromBufferAttribute(place, ball.index?.getX(i) ?? 0);
    let volume = 0;
    for (let i = 0; i < (ball.index?.count ?? 0); i += 3) {
      volume += at(i).dot(at(i + 1).cross(at(i + 2))) / 6;
    }
    expect(volume / ((4 / 3) * Math.PI * radius ** 3)).toBeCloseTo(1, 1);
  });
});
