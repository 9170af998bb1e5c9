// fft.js has no types of its own; a reference, because whoever imports this file needs them too.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./fft.d.ts" />
import FFT from "fft.js";

import type { Signal } from "./clean-signal.ts";

/** How a spectrogram looks at a signal. */
export type SpectrumView = {
  /** Window length; the nearest power of two in samples is taken. */
  readonly windowInSeconds: number;
  readonly hopInSeconds: number;
};

/** Magnitudes of bins 0..size/2 of the frame whose window is centred on `frame * hopInSeconds`. Reused: copy what must last. */
export type SpectrumVisitor = (magnitudes: Float64Array, frame: number) => void;

/** Window length in samples for a view: the nearest power of two, at least 16. */
export const windowSize = (windowInSeconds: number, sampleRate: number): number =>
  2 ** Math.max(4, Math.round(Math.log2(windowInSeconds * sampleRate)));

/** Frames that a signal has at a hop: centres from 0 to its last sample. */
export const frameCount = (signal: Signal, hopInSeconds: number): number =>
  Math.floor(signal.samples.length / signal.sampleRate / hopInSeconds) + 1;

const hann = (size: number): Float64Array =>
  Float64Array.from(
    { length: size },
    (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size),
  );

const fillFrame = (
  frame: Float64Array,
  window: Float64Array,
  samples: Float32Array,
  centre: number,
) => {
  const start = centre - (frame.length >> 1);
  for (let index = 0; index < frame.length; index += 1) {
    frame[index] = (samples[start + index] ?? 0) * (window[index] ?? 0);
  }
};

/** A function that takes magnitudes of a Hann-windowed frame around any sample; it owns its buffers (no memory per call). */
export const spectrumTaker = (
  signal: Signal,
  size: number,
): ((centreInSamples: number) => Float64Array) => {
  const fft = new FFT(size);
  const window = hann(size);
  const frame = new Float64Array(size);
  const bins = new Float64Array(size * 2);
  const magnitudes = new Float64Array((size >> 1) + 1);
  return (centre) => {
    fillFrame(frame, window, signal.samples, centre);
    fft.realTransform(bins, frame);
    for (let bin = 0; bin < magnitudes.length; bin += 1) {
      const re = bins[2 * bin] ?? 0;
      const im = bins[2 * bin + 1] ?? 0;
      magnitudes[bin] = Math.sqrt(re * re + im * im);
    }
    return magnitudes;
  };
};

/** Walks a short-time Fourier transform frame by frame, in bounded memory. Frames past the ends are padded with silence. */
export const eachSpectrum = (signal: Signal, view: SpectrumView, visit: SpectrumVisitor): void => {
  const take = spectrumTaker(signal, windowSize(view.windowInSeconds, signal.sampleRate));
  const frames = frameCount(signal, view.hopInSeconds);
  for (let frame = 0; frame < frames; frame += 1) {
    visit(take(Math.round(frame * view.hopInSeconds * signal.sampleRate)), frame);
  }
};
