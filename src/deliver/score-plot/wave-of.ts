import type { Outline } from "./plot-bands.ts";

/** The lowest and highest of the samples in each of `columns` equal stretches; fewer columns where there are fewer samples. */
export const waveOf = (samples: Float32Array, columns: number): Outline => {
  const count = Math.max(1, Math.min(columns, samples.length));
  const extremes = Array.from({ length: count }, (_, column) => {
    const from = Math.floor((column * samples.length) / count);
    const to = Math.max(from + 1, Math.floor(((column + 1) * samples.length) / count));
    let [low, high] = [0, 0];
    for (let index = from; index < to; index += 1) {
      const sample = samples[index] ?? 0;
      if (sample < low) low = sample;
      if (sample > high) high = sample;
    }
    return { low, high };
  });
  return { low: extremes.map(({ low }) => low), high: extremes.map(({ high }) => high) };
};
