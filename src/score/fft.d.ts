declare module "fft.js" {
  /** Radix-4 fast Fourier transform of a fixed power-of-two size. */
  export default class FFT {
    constructor(size: number);
    /** Writes bins 0..size/2 of a real input, as interleaved (re, im) pairs, to `out` (length 2 * size). */
    realTransform(out: Float64Array, input: Float64Array): void;
  }
}
