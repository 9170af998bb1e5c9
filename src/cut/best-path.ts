import type { CutPoint } from "./anchors.ts";
import { lengthCost, startCost } from "./cut-cost.ts";
import type { Wish } from "./wishes.ts";

/**
 * The cheapest way to lay the shots end to end over the song: for each shot the cut point it starts on, or null when
 * no way keeps every shot between its shortest and its longest.
 *
 * Dynamic programming over (shot, cut point) (Bellman 1957): best[i][p] is the cheapest cost of shots 0..i-1 tiling the
 * song up to point p. Time: shots x points x points inside one shot's limits.
 */
export const bestPath = (
  shotWishes: readonly Wish[],
  points: readonly CutPoint[],
  totalInFrames: number,
  drop: number | null,
): CutPoint[] | null => {
  const frames = [...points.map((point) => point.frame), totalInFrames];
  const end = frames.length - 1;
  let best = new Float64Array(frames.length).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const cameFrom: Int32Array[] = [];
  shotWishes.forEach((wish, index) => {
    const last = index === shotWishes.length - 1;
    const next = new Float64Array(frames.length).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(frames.length).fill(-1);
    points.forEach((point, at) => {
      const before = best[at] ?? Number.POSITIVE_INFINITY;
      if (before === Number.POSITIVE_INFINITY) return;
      const start = before + startCost(wish, point, drop);
      for (let to = at + 1; to <= end; to++) {
        const duration = (frames[to] ?? 0) - point.frame;
        if (duration > wish.longestInFrames) break;
        if (duration < wish.shortestInFrames || (to === end) !== last) continue;
        const cost = start + lengthCost(wish, point, duration);
        if (cost < (next[to] ?? 0)) {
          next[to] = cost;
          from[to] = at;
        }
      }
    });
    best = next;
    cameFrom.push(from);
  });
  return best[end] === Number.POSITIVE_INFINITY ? null : trace(cameFrom, points, end);
};

const trace = (
  cameFrom: readonly Int32Array[],
  points: readonly CutPoint[],
  end: number,
): CutPoint[] => {
  const path: CutPoint[] = [];
  let at = end;
  for (let index = cameFrom.length - 1; index >= 0; index--) {
    at = cameFrom[index]?.[at] ?? -1;
    const point = points[at];
    if (point) path.unshift(point);
  }
  return path;
};
