import { pair } from "../geometry/path.ts";
import type { Spot } from "../../../src/picture/picture.ts";

/** The two barbs of an arrow head at `tip`, for an arrow that arrives in the direction `turn` (radians, 0 = right). */
export const headPath = (tip: Spot, turn: number, size: number): string => {
  const barb = (side: number) => ({
    x: tip.x - Math.cos(turn + side * 0.5) * size,
    y: tip.y - Math.sin(turn + side * 0.5) * size,
  });
  const [left, right] = [barb(1), barb(-1)];
  return `M${pair(left.x, left.y)}L${pair(tip.x, tip.y)}L${pair(right.x, right.y)}`;
};

/** A straight arrow as a hand draws it: a little bowed by `bow` (share of its length), head at `to`. */
export const arrowPath = (from: Spot, to: Spot, size: number, bow = 0.03): string => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle = { x: from.x + dx * 0.55 - dy * bow, y: from.y + dy * 0.55 + dx * bow };
  const turn = Math.atan2(to.y - middle.y, to.x - middle.x);
  return `M${pair(from.x, from.y)}Q${pair(middle.x, middle.y)} ${pair(to.x, to.y)}${headPath(to, turn, size)}`;
};

/** A part of an ellipse as a soft line with a head at its end. Angles in radians, 0 = right, growing clockwise. */
export const arcArrowPath = (
  middle: Spot,
  across: number,
  up: number,
  start: number,
  end: number,
  size: number,
): string => {
  const steps = 14;
  const at = (turn: number): Spot => ({
    x: middle.x + Math.cos(turn) * across,
    y: middle.y + Math.sin(turn) * up,
  });
  const spots = Array.from({ length: steps + 1 }, (_, index) =>
    at(start + ((end - start) * index) / steps),
  );
  const tip = at(end);
  const before = at(end - (end - start) * 0.06);
  const turn = Math.atan2(tip.y - before.y, tip.x - before.x);
  return `M${spots.map((spot) => pair(spot.x, spot.y)).join("L")}${headPath(tip, turn, size)}`;
};
