import { boxPath, pair } from "../../geometry/path.ts";
import { short } from "../../../../src/picture/numbers.ts";

/** A wall of arches in metres: a wide middle arch and narrower ones beside it, again and again. */
export const archBays = [
  { middle: 0, half: 2.5, spring: 2.9 },
  ...[1, 2, 3, 4].flatMap((step) =>
    [-1, 1].map((side) => ({ middle: side * (1.1 + step * 4.1), half: 1.45, spring: 2.5 })),
  ),
] as const;

/** Half the width and the height a wall is painted to, metres. */
export const wallReach = { across: 44, up: 40 } as const;

/** One opening, standing on the water line and mirrored below it; `grow` metres wider all round. */
const opening = (bay: (typeof archBays)[number], unit: number, grow: number): string => {
  const half = (bay.half + grow) * unit;
  const spring = bay.spring * unit;
  const middle = bay.middle * unit;
  const crown = short(half);
  return (
    `M${pair(middle - half, 0)}V${short(-spring)}A${crown} ${crown} 0 0 1 ${pair(middle + half, -spring)}V${short(spring)}` +
    `A${crown} ${crown} 0 0 1 ${pair(middle - half, spring)}Z`
  );
};

/** The wall with its openings cut out and its reflection below; fill it with the even-odd rule. `unit` is a metre. */
export const wallPath = (unit: number): string => {
  const { across, up } = wallReach;
  const slab = boxPath(-across * unit, -up * unit, across * 2 * unit, up * 2 * unit);
  return slab + archBays.map((bay) => opening(bay, unit, 0)).join("");
};

/** The thickness of the wall seen inside each opening, as a ring; even-odd. `turn` -1 or 1 shows its left or right side. */
export const revealPath = (unit: number, turn: number): string =>
  archBays
    .map(
      (bay) =>
        opening(bay, unit, 0) + opening({ ...bay, middle: bay.middle + turn * 0.28 }, unit, -0.1),
    )
    .join("");

/** Mouldings: a thin arch around each opening and a band where it springs. */
export const mouldingPath = (unit: number): string =>
  archBays
    .map((bay) => {
      const half = (bay.half + 0.3) * unit;
      const [left, right, y] = [
        (bay.middle - bay.half) * unit,
        (bay.middle + bay.half) * unit,
        -bay.spring * unit,
      ];
      const arch = `M${pair(bay.middle * unit - half, y)}A${short(half)} ${short(half)} 0 0 1 ${pair(bay.middle * unit + half, y)}`;
      return `${arch}M${pair(left - 0.5 * unit, y)}H${short(left)}M${pair(right, y)}H${short(right + 0.5 * unit)}`;
    })
    .join("");

/** Where wall meets water. */
export const waterLinePath = (unit: number): string => {
  const edges = archBays
    .map((bay) => [bay.middle - bay.half, bay.middle + bay.half] as const)
    .toSorted((a, b) => a[0] - b[0]);
  return edges
    .slice(1)
    .map(([left], index) => `M${pair((edges[index]?.[1] ?? 0) * unit, 0)}H${short(left * unit)}`)
    .join("");
};
