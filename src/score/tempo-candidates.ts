import { ONSET_HOP } from "./onset-strength.ts";

/** Slowest and fastest pulse that is taken for a beat, in beats a minute. */
const TEMPO_RANGE = { slowest: 40, fastest: 250 } as const;

/** Same tempo for the ear: two candidates closer than this ratio are one. */
const SAME = 1.05;
const STRONGEST = 4;
const LIMIT = 9;
/** Other readings of a pulse: half and double, thirds, dotted. */
const READINGS = [1, 2, 0.5, 1.5, 2 / 3, 3, 1 / 3] as const;

/** Autocorrelation of a curve at lags 0..longest, each against the energy at lag 0 (so 1 there; 0 for an empty curve). */
const autocorrelation = (curve: Float32Array, longest: number): Float64Array => {
  const out = new Float64Array(longest + 1);
  for (let lag = 0; lag <= longest; lag += 1) {
    let sum = 0;
    for (let index = lag; index < curve.length; index += 1) {
      sum += (curve[index] ?? 0) * (curve[index - lag] ?? 0);
    }
    out[lag] = sum / Math.max(1, curve.length - lag);
  }
  const energy = out[0] ?? 0;
  return energy > 0 ? out.map((value) => value / energy) : out.fill(0);
};

const framesOf = (tempo: number): number => 60 / tempo / ONSET_HOP;

/** How well a beat period explains the curve: its own lag and those of 2 and 4 beats (a comb, Percival and Tzanetakis 2014). */
const combOf = (correlation: Float64Array, period: number): number =>
  [1, 2, 4].reduce((sum, times) => {
    const lag = Math.round(period * times);
    const reach = Math.max(1, times >> 1);
    let best = 0;
    for (let near = lag - reach; near <= lag + reach; near += 1)
      best = Math.max(best, correlation[near] ?? 0);
    return sum + best;
  }, 0);

/** Log-normal prior about 110 beats a minute, an octave and a bit wide (Ellis 2007 puts it at 120). */
const tempoPrior = (tempo: number): number => Math.exp(-0.5 * (Math.log2(tempo / 110) / 1.1) ** 2);

/**
 * Tempi that a curve could have, the likeliest first: peaks of the comb-summed autocorrelation under a prior, and their
 * other metrical readings. At most nine; empty when nothing repeats.
 */
export const tempoCandidates = (score: Float32Array): number[] => {
  const longest = Math.ceil(framesOf(TEMPO_RANGE.slowest) * 4) + 4;
  const correlation = autocorrelation(score, Math.min(longest, Math.max(0, score.length - 1)));
  const grid: { readonly tempo: number; readonly salience: number }[] = [];
  for (let tempo: number = TEMPO_RANGE.slowest; tempo <= TEMPO_RANGE.fastest; tempo *= 1.01) {
    grid.push({ tempo, salience: combOf(correlation, framesOf(tempo)) * tempoPrior(tempo) });
  }
  const peaks = grid
    .filter(
      ({ salience }, index) =>
        salience > 0 &&
        salience >= (grid[index - 1]?.salience ?? 0) &&
        salience > (grid[index + 1]?.salience ?? 0),
    )
    .toSorted((a, b) => b.salience - a.salience)
    .slice(0, STRONGEST);
  const chosen: number[] = [];
  for (const reading of READINGS) {
    for (const peak of peaks) {
      const tempo = peak.tempo * reading;
      const inRange = tempo >= TEMPO_RANGE.slowest && tempo <= TEMPO_RANGE.fastest;
      const known = chosen.some((other) => Math.max(other / tempo, tempo / other) < SAME);
      if (inRange && !known && chosen.length < LIMIT) chosen.push(tempo);
    }
  }
  return chosen;
};
