import type { Signal } from "./clean-signal.ts";

/** Hop of the energy curve in seconds: 20 values a second, finer than a frame at 24 fps is long. */
export const ENERGY_HOP = 0.05;

/** Window length in hops. */
const WIDTH = 3;
/** Loudness grows with sound pressure to this power (Stevens 1955; ISO 532 above about 40 phon). */
const STEVENS = 0.6;

/** Mean square against the window's own mean, so that a constant is silence. */
const variance = (samples: Float32Array, from: number, to: number): number => {
  const first = Math.max(0, from);
  const last = Math.min(samples.length, to);
  let sum = 0;
  let squares = 0;
  for (let index = first; index < last; index += 1) {
    const value = samples[index] ?? 0;
    sum += value;
    squares += value * value;
  }
  const count = Math.max(1, last - first);
  return Math.max(0, squares / count - (sum / count) ** 2) * (count / Math.max(1, to - from));
};

/** Loudness every {@link ENERGY_HOP} seconds over windows three hops long, 0 (silence) to 1 (the loudest moment). */
export const energyCurve = (signal: Signal): number[] => {
  const hop = ENERGY_HOP * signal.sampleRate;
  const count = Math.floor(signal.samples.length / hop) + 1;
  const squares = Array.from({ length: count }, (_, frame) =>
    variance(
      signal.samples,
      Math.round((frame - WIDTH / 2) * hop),
      Math.round((frame + WIDTH / 2) * hop),
    ),
  );
  const loudest = squares.reduce((best, value) => Math.max(best, value), 0);
  return squares.map((square) => (loudest > 0 ? Math.sqrt(square / loudest) ** STEVENS : 0));
};
