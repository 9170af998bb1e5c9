/** Mono audio made ready for analysis: finite, free of DC, its strongest sample at 1 (all zeros when silent). */
export type Signal = {
  readonly samples: Float32Array;
  /** Samples a second. */
  readonly sampleRate: number;
  /** True when nothing in the recording rises above {@link SILENCE}. */
  readonly silent: boolean;
};

/** Peaks below this (-84 dBFS, two steps of 16-bit audio) are dither or converter noise, not music. */
export const SILENCE = 2 ** -14;

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

const meanOf = (samples: Float32Array): number => {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) sum += finite(samples[index] ?? 0);
  return samples.length === 0 ? 0 : sum / samples.length;
};

const peakAround = (samples: Float32Array, mean: number): number => {
  let peak = 0;
  for (let index = 0; index < samples.length; index += 1)
    peak = Math.max(peak, Math.abs(finite(samples[index] ?? 0) - mean));
  return peak;
};

/**
 * Copies `samples` with NaN and infinities set to 0, the mean taken away and the peak scaled to 1, so that nothing later
 * depends on the recording's gain. One copy of the input is the only memory that grows with its sampling rate.
 */
export const cleanSignal = (samples: Float32Array, sampleRate: number): Signal => {
  const mean = meanOf(samples);
  const peak = peakAround(samples, mean);
  const silent = peak < SILENCE;
  const gain = silent ? 0 : 1 / peak;
  const clean = new Float32Array(samples.length);
  if (!silent) {
    for (let index = 0; index < clean.length; index += 1) {
      clean[index] = (finite(samples[index] ?? 0) - mean) * gain;
    }
  }
  return { samples: clean, sampleRate, silent };
};
