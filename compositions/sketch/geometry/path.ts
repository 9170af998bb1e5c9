import { short } from "../../../src/picture/numbers.ts";
import type { Spot } from "../../../src/picture/picture.ts";
import { seededRandom } from "../../../src/picture/seeded-random.ts";

/** `x y` as path text. */
export const pair = (x: number, y: number): string => `${short(x)} ${short(y)}`;

/** Straight lines through the points; closed on request. Fewer than two points draw nothing. */
export const linePath = (spots: readonly Spot[], closed = false): string =>
  spots.length < 2
    ? ""
    : `M${spots.map((spot) => pair(spot.x, spot.y)).join("L")}${closed ? "Z" : ""}`;

/** A soft curve through all points (Catmull-Rom turned into cubic Beziers). */
export const curvePath = (spots: readonly Spot[], closed = false): string => {
  const first = spots[0];
  if (!first || spots.length < 2) return "";
  const at = (index: number): Spot =>
    (closed
      ? spots[(index + spots.length) % spots.length]
      : spots[Math.min(spots.length - 1, Math.max(0, index))]) ?? first;
  const pieces = Array.from({ length: closed ? spots.length : spots.length - 1 }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const leave = pair(from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6);
    const arrive = pair(to.x - (after.x - from.x) / 6, to.y - (after.y - from.y) / 6);
    return `C${leave} ${arrive} ${pair(to.x, to.y)}`;
  });
  return `M${pair(first.x, first.y)}${pieces.join("")}${closed ? "Z" : ""}`;
};

/** A rectangle. */
export const boxPath = (x: number, y: number, width: number, height: number): string =>
  `M${pair(x, y)}h${short(width)}v${short(height)}h${short(-width)}z`;

/** Dots as zero-length strokes: one path node however many there are; stroke it with a round cap. */
export const dotsPath = (spots: readonly Spot[]): string =>
  spots.map((spot) => `M${pair(spot.x, spot.y)}h0`).join("");

/** An irregular closed shape around 0,0. `rough` 0 is a circle, 1 very torn. */
export const blobPath = (seed: number, radius: number, rough: number, corners = 14): string => {
  const random = seededRandom(seed);
  const spots = Array.from({ length: corners }, (_, index) => {
    const turn = ((index + random.between(-0.25, 0.25)) / corners) * Math.PI * 2;
    const reach = radius * (1 + random.between(-0.55, 0.35) * rough);
    return { x: Math.cos(turn) * reach, y: Math.sin(turn) * reach };
  });
  return curvePath(spots, true);
};
