import type { Signal } from "./clean-signal.ts";

/** Hop of the energy curve in seconds: 20 values a second, finer than a frame at 24 fps is long. */
export const ENERGY_HOP = 0.05;

/** Window length in hops. */
const WIDTH = 3;
/** Loudness grows with sound pressure to this power (Stevens 1955; ISO 532 above about 40 phon). */
const STEVENS = 0.6;

const meanSquare = (samples: Float32Array, from: number, to: number): number => {
  let sum = 0;
  for (let index = Math.max(0, from); index < Math.min(samples.length, to); index += 1) sum += (samples[index] ?? 0) ** 2;
  return to > from ? sum / (to - from) : 0;
};

/** Loudness every {@link ENERGY_HOP} seconds over windows three hops long, 0 (silence) to 1 (the loudest moment). */
export const energyCurve = (signal: Signal): number[] => {
  const hop = ENERGY_HOP * signal.sampleRate;
  const count = Math.floor(signal.samples.length / hop) + 1;
  const squares = Array.from({ length: count }, (_, frame) =>
    meanSquare(signal.samples, Math.round((frame - WIDTH / 2) * hop), Math.round((frame + WIDTH / 2) * hop)),
  );
  const loudest = squares.reduce((best, value) => Math.max(best, value), 0);
  return squares.map((square) => (loudest > 0 ? Math.sqrt(square / loudest) ** STEVENS : 0));
};
