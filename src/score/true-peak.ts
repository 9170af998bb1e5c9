const PHASES = 4;
const TAPS = 16;

/** Windowed sinc, one row a phase between two samples. */
const KERNELS = Array.from({ length: PHASES - 1 }, (_, phase) =>
  Float64Array.from({ length: TAPS }, (_unused, tap) => {
    const distance = tap - TAPS / 2 + 1 - (phase + 1) / PHASES;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (TAPS / 2 + 0.5));
    return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window;
  }),
);

/** Samples before and after a sample that {@link peakAfter} looks at. */
export const PEAK_REACH = TAPS / 2;

const between = (samples: Float32Array, index: number, kernel: Float64Array): number => {
  let sum = 0;
  for (let tap = 0; tap < TAPS; tap++) {
    sum += (kernel[tap] ?? 0) * (samples[index + tap - TAPS / 2 + 1] ?? 0);
  }
  return Math.abs(sum);
};

/** The highest level the waveform reaches between the sample at `index` and the next. */
export const peakAfter = (samples: Float32Array, index: number): number => {
  let most = 0;
  for (const kernel of KERNELS) most = Math.max(most, between(samples, index, kernel));
  return most;
};

/**
 * The highest level the waveform reaches at and after each sample, between samples too: four-fold oversampling as in
 * ITU-R BS.1770 annex 2. Quiet samples (under `floor`) are not interpolated.
 */
export const peaksBetween = (samples: Float32Array, floor: number): Float32Array =>
  samples.map((sample, index) => {
    const plain = Math.abs(sample);
    const next = Math.abs(samples[index + 1] ?? 0);
    if (Math.max(plain, next) < floor) {
      return plain;
    }
    return Math.max(plain, peakAfter(samples, index));
  });
