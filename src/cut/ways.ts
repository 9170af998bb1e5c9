import { isSameLength, runCost } from "./cut-cost.ts";

/**
 * The cheapest ways to reach every moment after some shots, `perMoment` slots a moment, cheapest first. Ways to one moment
 * differ in the length of their last shot, on which the cost of rhythm hangs.
 */
export type Ways = {
  readonly perMoment: number;
  readonly cost: Float64Array;
  /** Length of the shot that ended there, in frames. */
  readonly length: Int32Array;
  /** Which shot in a row of that length it was. */
  readonly run: Uint8Array;
  /** The slot the way came from. */
  readonly from: Int32Array;
};

/** No way to anywhere yet. */
export const noWays = (moments: number, perMoment: number): Ways => {
  const slots = moments * perMoment;
  return {
    perMoment,
    cost: new Float64Array(slots).fill(Number.POSITIVE_INFINITY),
    length: new Int32Array(slots),
    run: new Uint8Array(slots),
    from: new Int32Array(slots).fill(-1),
  };
};

/** The longest run that is counted. */
const longestRun = 255;

/** Brings the cheapest of the ways at moment `at` over to `to`, by one more shot of `length` frames that costs `cost`. */
export const goOn = (
  ways: Ways,
  at: number,
  next: Ways,
  to: number,
  length: number,
  cost: number,
): void => {
  const { perMoment } = ways;
  let [best, bestRun, bestSlot] = [Number.POSITIVE_INFINITY, 1, -1];
  for (let slot = at * perMoment; slot < (at + 1) * perMoment; slot++) {
    const before = ways.cost[slot] ?? Number.POSITIVE_INFINITY;
    if (before === Number.POSITIVE_INFINITY) break;
    const isRun = isSameLength(length, ways.length[slot] ?? 0);
    const run = isRun ? Math.min(longestRun, (ways.run[slot] ?? 0) + 1) : 1;
    const whole = before + cost + runCost(run);
    if (whole < best) {
      best = whole;
      bestRun = run;
      bestSlot = slot;
    }
  }
  if (bestSlot >= 0) insert(next, to, best, length, bestRun, bestSlot);
};

/** Puts a way among the cheapest at its moment, or drops it. */
const insert = (
  ways: Ways,
  to: number,
  cost: number,
  length: number,
  run: number,
  from: number,
): void => {
  const first = to * ways.perMoment;
  let slot = first + ways.perMoment - 1;
  if (cost >= (ways.cost[slot] ?? 0)) return;
  while (slot > first && (ways.cost[slot - 1] ?? 0) > cost) {
    ways.cost[slot] = ways.cost[slot - 1] ?? 0;
    ways.length[slot] = ways.length[slot - 1] ?? 0;
    ways.run[slot] = ways.run[slot - 1] ?? 0;
    ways.from[slot] = ways.from[slot - 1] ?? 0;
    slot--;
  }
  ways.cost[slot] = cost;
  ways.length[slot] = length;
  ways.run[slot] = run;
  ways.from[slot] = from;
};
