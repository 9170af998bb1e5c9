/** Halves a sampling rate block by block; see {@link rateHalver}. */
export type RateHalver = {
  /** Takes the next samples and gives those of the half rate that are ready. */
  readonly take: (block: Float32Array) => Float32Array;
  /** What is left when no more come. */
  readonly end: () => Float32Array;
};

/** Samples either side of the middle that the filter weighs: 31 taps, of which every second is 0. */
const REACH = 15;

/** Taps at odd distances 1, 3 .. 15 from the middle: a sinc at half the band under a Blackman window. */
const SIDE = Float64Array.from({ length: (REACH + 1) / 2 }, (_, index) => {
  const distance = 2 * index + 1;
  const turn = (Math.PI * distance) / (REACH + 1);
  const window = 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
  return (Math.sin((Math.PI * distance) / 2) / (Math.PI * distance)) * window;
});
/** Makes a constant come out as it went in. */
const GAIN = 1 / (0.5 + 2 * SIDE.reduce((sum, tap) => sum + tap, 0));

/** The filtered sample at `at`; the samples around it must be there. */
const filtered = (samples: Float32Array, at: number): number => {
  let sum = 0.5 * (samples[at] ?? 0);
  for (let index = 0; index < SIDE.length; index += 1) {
    const distance = 2 * index + 1;
    sum += (SIDE[index] ?? 0) * ((samples[at - distance] ?? 0) + (samples[at + distance] ?? 0));
  }
  return sum * GAIN;
};

/**
 * A streaming halver of the sampling rate by a half-band filter (Crochiere and Rabiner 1983): sample n of the output stands
 * where sample 2n of the input stood, and n samples become the upper half of n / 2. Its memory is 30 samples.
 */
export const rateHalver = (): RateHalver => {
  // The samples before the next output: silence before the first.
  let held = new Float32Array(REACH);
  const take = (block: Float32Array): Float32Array => {
    const samples = new Float32Array(held.length + block.length);
    samples.set(held);
    samples.set(block, held.length);
    const count = Math.max(0, Math.floor((samples.length - 1 - 2 * REACH) / 2) + 1);
    const out = new Float32Array(count);
    for (let index = 0; index < count; index += 1)
      out[index] = filtered(samples, REACH + 2 * index);
    held = samples.slice(2 * count);
    return out;
  };
  return { take, end: () => take(new Float32Array(REACH)) };
};
