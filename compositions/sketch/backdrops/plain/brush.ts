import { curvePath, pair } from "../../geometry/path.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";

/** Long brush marks lying between the heights `up` and `down`, as one path. */
export const strokes = (seed: number, count: number, up: number, down: number): string => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const [x, y, length] = [
      random.between(-3000, 2600),
      random.between(up, down),
      random.between(160, 900),
    ];
    return `M${pair(x, y)}c${pair(length * 0.3, random.between(-10, 10))} ${pair(length * 0.7, random.between(-10, 10))} ${pair(length, random.between(-14, 14))}`;
  }).join("");
};

/** A low line of the ground across the whole picture, as torn paper has it. */
export const swell = (seed: number, level: number, high: number): string => {
  const random = seededRandom(seed);
  const spots = Array.from({ length: 20 }, (_, index) => ({
    x: -5400 + index * 570,
    y: level + random.between(-high, high),
  }));
  return `${curvePath(spots)}V4000H-5400Z`;
};

/** Brush marks of the cloth's nap, all lying one way. */
export const nap = (seed: number, count: number): string => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const [x, y, length] = [
      random.between(-1000, 900),
      random.between(-700, 700),
      random.between(40, 170),
    ];
    return `M${pair(x, y)}q${pair(length * 0.5, -length * random.between(0.1, 0.26))} ${pair(length, -length * random.between(0.12, 0.3))}`;
  }).join("");
};
