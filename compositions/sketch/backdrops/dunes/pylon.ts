import { linePath, pair } from "../../geometry/path.ts";
import { short } from "../../../../src/picture/numbers.ts";

/** Cross arms of a pylon: height as a share of the whole, half width as a share of the height. */
const arms = [
  { at: 0.66, half: 0.24 },
  { at: 0.8, half: 0.2 },
  { at: 0.92, half: 0.14 },
] as const;

const halfWidthAt = (share: number): number =>
  share < 0.62 ? 0.125 - share * 0.145 : 0.035 - (share - 0.62) * 0.05;

/** A lattice pylon standing on 0,0, `height` units tall, as one stroked path. */
export const pylonPath = (height: number): string => {
  const levels = [0, 0.16, 0.3, 0.42, 0.52, 0.6, 0.66, 0.8, 0.92];
  const leg = (side: number) =>
    linePath(
      [...levels, 1].map((share) => ({
        x: side * halfWidthAt(share) * height,
        y: -share * height,
      })),
    );
  const lattice = levels.slice(0, 6).map((share, index) => {
    const above = levels[index + 1] ?? 1;
    const [low, high] = [halfWidthAt(share) * height, halfWidthAt(above) * height];
    return `M${pair(-low, -share * height)}L${pair(high, -above * height)}M${pair(low, -share * height)}L${pair(-high, -above * height)}`;
  });
  const across = arms.map(({ at, half }) => {
    const [y, reach] = [-at * height, half * height];
    return `M${pair(-reach, y)}H${short(reach)}M${pair(-reach, y)}L${pair(0, y - height * 0.035)}L${pair(reach, y)}`;
  });
  return [leg(-1), leg(1), ...lattice, ...across].join("");
};

/** Three wires sagging from the arms of one pylon (`x`, `height`) to those of the next. */
export const wiresPath = (
  from: { readonly x: number; readonly y: number; readonly height: number },
  to: { readonly x: number; readonly y: number; readonly height: number },
): string =>
  arms
    .map(({ at, half }) => {
      const start = { x: from.x + half * from.height, y: from.y - at * from.height };
      const end = { x: to.x - half * to.height, y: to.y - at * to.height };
      const sag = Math.abs(end.x - start.x) * 0.14;
      return `M${pair(start.x, start.y)}Q${pair((start.x + end.x) / 2, (start.y + end.y) / 2 + sag)} ${pair(end.x, end.y)}`;
    })
    .join("");
