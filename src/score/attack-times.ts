import type { Signal } from "./clean-signal.ts";
import { applyFilterbank, logFilterbank } from "./filterbank.ts";
import { spectrumTaker, windowSize } from "./spectrum.ts";

/** The attack nearest a moment. */
export type Attack = {
  /** Seconds. */
  readonly time: number;
  /** How sudden, 0 = no attack at all; comparable within one song. */
  readonly strength: number;
};

const WINDOW = 0.0116;
const HOP = 0.00145;
/** Searched either way of the given moment, in seconds. */
const REACH = 0.035;
/** Hops between the spectra that are compared: half a window. */
const LAG = 4;
const COMPRESSION = 100;
/**
 * Where the curve's peak lies against the first sample of an attack, in seconds: the middle of what synthetic clicks, kicks,
 * noise bursts and piano-like tones measure (-3.3 to -0.7 ms).
 */
const PEAK_DELAY = -0.0022;

/** Peak between samples of a curve, from a parabola through the largest value and its neighbours. */
const parabolicPeak = (curve: Float64Array, index: number): number => {
  const left = curve[index - 1] ?? 0;
  const middle = curve[index] ?? 0;
  const right = curve[index + 1] ?? 0;
  const bend = left - 2 * middle + right;
  return bend < 0 ? index + Math.max(-0.5, Math.min(0.5, (0.5 * (left - right)) / bend)) : index;
};

const rise = (now: Float64Array, before: Float64Array): number => {
  let sum = 0;
  for (let index = 0; index < now.length; index += 1)
    sum += Math.max(0, (now[index] ?? 0) - (before[index] ?? 0));
  return sum;
};

const largest = (curve: Float64Array): number =>
  curve.reduce((best, value, index) => (value > (curve[best] ?? 0) ? index : best), 0);

/**
 * Times of attacks to a millisecond or two: a spectral flux on 12 ms windows every 1.45 ms, within 35 ms of each moment
 * (a coarse detector says where to look). The detector's own delay is taken away.
 */
export const attackTimes = (signal: Signal, moments: readonly number[]): Attack[] => {
  const size = windowSize(WINDOW, signal.sampleRate);
  const take = spectrumTaker(signal, size);
  const bank = logFilterbank({
    size,
    sampleRate: signal.sampleRate,
    lowest: 60,
    highest: 12000,
    perOctave: 6,
  });
  const scale = (4 / size) * COMPRESSION;
  const reach = Math.round(REACH / HOP);
  const spectra = Array.from(
    { length: 2 * reach + 1 + LAG },
    () => new Float64Array(bank.rows.length),
  );
  const curve = new Float64Array(2 * reach + 1);
  return moments.map((moment) => {
    spectra.forEach((levels, index) => {
      const time = moment + (index - reach - LAG) * HOP;
      applyFilterbank(bank, take(Math.round(time * signal.sampleRate)), levels);
      for (let band = 0; band < levels.length; band += 1)
        levels[band] = Math.log1p((levels[band] ?? 0) * scale);
    });
    for (let index = 0; index < curve.length; index += 1) {
      curve[index] = rise(
        spectra[index + LAG] ?? new Float64Array(),
        spectra[index] ?? new Float64Array(),
      );
    }
    const peak = largest(curve);
    const offset = (parabolicPeak(curve, peak) - reach - LAG / 2) * HOP;
    return { time: moment + offset - PEAK_DELAY, strength: curve[peak] ?? 0 };
  });
};
