/** A second-order filter: numerator `b`, denominator 1, `a1`, `a2`. */
export type Biquad = {
  readonly b: readonly [number, number, number];
  readonly a1: number;
  readonly a2: number;
};

/** Filters blocks in place, remembering its state from one to the next (transposed direct form II). */
export const runningBiquad = ({
  b: [b0, b1, b2],
  a1,
  a2,
}: Biquad): ((block: Float64Array) => void) => {
  const state = new Float64Array(2);
  return (block) => {
    let first = state[0] ?? 0;
    let second = state[1] ?? 0;
    for (let index = 0; index < block.length; index += 1) {
      const value = block[index] ?? 0;
      const out = b0 * value + first;
      first = b1 * value - a1 * out + second;
      second = b2 * value - a2 * out;
      block[index] = out;
    }
    state.set([first, second]);
  };
};

/**
 * The two filters of K-weighting (ITU-R BS.1770-4, annex 1) at any sampling rate: the head's shelf, then the high-pass. The
 * standard gives coefficients for 48 kHz; these are the analogue prototypes behind them, by bilinear transform.
 */
export const kWeighting = (sampleRate: number): readonly [Biquad, Biquad] => {
  const shelf = {
    frequency: 1681.974450955533,
    gainInDb: 3.999843853973347,
    q: 0.7071752369554196,
  };
  const pass = { frequency: 38.13547087602444, q: 0.5003270373238773 };
  const k = Math.tan((Math.PI * shelf.frequency) / sampleRate);
  const high = 10 ** (shelf.gainInDb / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / shelf.q + k * k;
  const j = Math.tan((Math.PI * pass.frequency) / sampleRate);
  const c0 = 1 + j / pass.q + j * j;
  return [
    {
      b: [
        (high + (band * k) / shelf.q + k * k) / a0,
        (2 * (k * k - high)) / a0,
        (high - (band * k) / shelf.q + k * k) / a0,
      ],
      a1: (2 * (k * k - 1)) / a0,
      a2: (1 - k / shelf.q + k * k) / a0,
    },
    { b: [1, -2, 1], a1: (2 * (j * j - 1)) / c0, a2: (1 - j / pass.q + j * j) / c0 },
  ];
};
