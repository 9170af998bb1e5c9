import { pair } from "../../geometry/path.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";
import { mixColour } from "../../paint/colour.ts";
import type { Paint } from "../../paint/paint.ts";

/** Ripples the wind pressed into the nearest sand: closer together the farther away they lie. */
export const Ripples = ({ paint, seed }: { readonly paint: Paint; readonly seed: number }) => (
  <g fill="none" strokeLinecap="round">
    <path
      d={ripples(seed, 0)}
      stroke={mixColour(paint.shade, paint.light, 0.34)}
      strokeWidth={2.4}
      opacity={0.5}
    />
    <path d={ripples(seed, 3)} stroke={paint.deep} strokeWidth={3} opacity={0.5} />
  </g>
);

const ripples = (seed: number, down: number): string => {
  const random = seededRandom(seed + 61);
  return Array.from({ length: 64 }, () => {
    const far = random.next();
    const y = 34 + far * far * 620 + down * (1 + far);
    const x = random.between(-3200, 3200);
    const length = random.between(220, 620) * (0.5 + far);
    const bow = 6 + 16 * far;
    return `M${pair(x, y)}c${pair(length * 0.3, -bow)} ${pair(length * 0.6, bow)} ${pair(length, -bow * 0.3)}`;
  }).join("");
};
