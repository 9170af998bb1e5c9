import { expect, it } from "vitest";
import { tiledNoise } from "./tiled-noise.ts";

it("repeats without a seam, within 0..1", () => {
  const noise = tiledNoise(5, 9, 12);
  for (const [x, y] of [
    [0.2, 3.7],
    [4.9, 0.1],
    [8.6, 11.4],
  ] as const) {
    expect(noise(x + 9, y)).toBeCloseTo(noise(x, y));
    expect(noise(x, y - 12)).toBeCloseTo(noise(x, y));
    expect(noise(x, y)).toBeGreaterThanOrEqual(0);
    expect(noise(x, y)).toBeLessThanOrEqual(1);
  }
});
