import type { Attack } from "./attack-times.ts";

/**
 * Beats either side that a beat is judged by, and how near one line half of their attacks must lie, in seconds: a machine's
 * steady song, a player's, a phrase.
 */
const VIEWS = [
  { reach: 32, steady: 0.003 },
  { reach: 8, steady: 0.006 },
  { reach: 3, steady: 0.006 },
] as const;
/** An attack this far off the line has lost half its say. */
const SNAP = 0.01;
/** Beats never meet or cross: they stay this far apart, in seconds. */
const CLOSEST = 0.01;
/** Rounds of reweighting: enough for one stray attack in four. */
const ROUNDS = 4;

type Line = { readonly at: number; readonly slope: number };

/** Weighted least squares of `y` on `x`; null when fewer than two different x carry weight. */
const fitLine = (
  x: readonly number[],
  y: readonly number[],
  weights: readonly number[],
): Line | null => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return null;
  const centre = (values: readonly number[]) =>
    values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
  const cx = centre(x);
  const cy = centre(y);
  let xx = 0;
  let xy = 0;
  x.forEach((value, index) => {
    const weight = weights[index] ?? 0;
    xx += weight * (value - cx) ** 2;
    xy += weight * (value - cx) * ((y[index] ?? 0) - cy);
  });
  return xx > 0 ? { slope: xy / xx, at: cy - (xy / xx) * cx } : null;
};

/** Local line through attacks, with falling weights against strays (iteratively reweighted least squares). */
const robustLine = (x: readonly number[], attacks: readonly Attack[]): Line | null => {
  const y = attacks.map((attack) => attack.time);
  let weights = attacks.map((attack) => attack.strength);
  let line = fitLine(x, y, weights);
  for (let round = 0; round < ROUNDS && line !== null; round += 1) {
    const { at, slope } = line;
    weights = attacks.map((attack, index) => {
      const off = (attack.time - (at + slope * (x[index] ?? 0))) / SNAP;
      return attack.strength / (1 + off ** 4);
    });
    line = fitLine(x, y, weights);
  }
  return line;
};

const byWeight = (values: readonly number[], weights: readonly number[]): number => {
  const order = values
    .map((value, index) => ({ value, weight: weights[index] ?? 0 }))
    .toSorted((a, b) => a.value - b.value);
  const half = order.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { value, weight } of order) {
    sum += weight;
    if (sum >= half) return value;
  }
  return 0;
};

/** Where the attacks around beat `index` put it; null when they do not keep time. */
const onLine = (
  attacks: readonly Attack[],
  index: number,
  { reach, steady }: (typeof VIEWS)[number],
): number | null => {
  const first = Math.max(0, index - reach);
  const around = attacks.slice(first, index + reach + 1);
  const places = around.map((_, near) => first + near - index);
  const line = robustLine(places, around);
  if (line === null) return null;
  const off = around.map((attack, near) =>
    Math.abs(attack.time - (line.at + line.slope * (places[near] ?? 0))),
  );
  return byWeight(
    off,
    around.map((attack) => attack.strength),
  ) <= steady
    ? line.at
    : null;
};

const straightened = (attacks: readonly Attack[], index: number): number | null =>
  VIEWS.reduce<number | null>((time, view) => time ?? onLine(attacks, index, view), null);

/**
 * Puts beats on the line that their neighbourhood's attacks agree on, so that soft or stray attacks do not shake the grid and
 * silent beats are counted through; where the playing is free (attacks do not keep time, even over a few beats) each beat
 * keeps its own attack. One time a beat, in seconds, ascending.
 */
export const straightenBeats = (attacks: readonly Attack[]): number[] => {
  let last = Number.NEGATIVE_INFINITY;
  return attacks.map((attack, index) => {
    last = Math.max(straightened(attacks, index) ?? attack.time, last + CLOSEST);
    return last;
  });
};
