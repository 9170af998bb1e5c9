import type { Signal } from "./clean-signal.ts";
import { applyFilterbank, logFilterbank } from "./filterbank.ts";
import { eachSpectrum, frameCount, windowSize } from "./spectrum.ts";

/** Hop of the harmony curves: 20 values a second. */
export const HARMONY_HOP = 0.05;

/** What sounds, as opposed to what begins: rows of equal length, one every {@link HARMONY_HOP} seconds. */
export type Harmony = {
  /** Twelve pitch classes from C, melody and chords (about 110 Hz to 2 kHz). */
  readonly chroma: readonly Float32Array[];
  /** Twelve pitch classes from C, bass (about 40 to 200 Hz). */
  readonly bass: readonly Float32Array[];
  /** Log-compressed third-octave levels, 60 Hz to 10 kHz, 0 to about 1: colour and loudness. */
  readonly timbre: readonly Float32Array[];
  /** Middle of every row of `timbre` in Hz, ascending. */
  readonly timbreCentres: readonly number[];
};

const WINDOW = 0.186;
const A4 = 440;
const COMPRESSION = 1000;

/** The range of the third-octave levels in Hz, and the magnitude (a full-scale sine near 1) that a level stands for. */
export const TIMBRE = {
  lowest: 60,
  highest: 10000,
  magnitudeOf: (level: number): number => Math.expm1(level * Math.log1p(COMPRESSION)) / COMPRESSION,
} as const;

/** Pitch class of a frequency, 0 = C; and how near it lies to the tempered pitch, 1 = on it, 0 = half way between two. */
const pitchOf = (frequency: number): { readonly pitchClass: number; readonly weight: number } => {
  const pitch = 69 + 12 * Math.log2(frequency / A4);
  const nearest = Math.round(pitch);
  return {
    pitchClass: ((nearest % 12) + 12) % 12,
    weight: Math.cos(Math.PI * (pitch - nearest)) ** 2,
  };
};

type Fold = { readonly bin: number; readonly pitchClass: number; readonly weight: number };

const foldOf = (size: number, sampleRate: number, lowest: number, highest: number): Fold[] => {
  const folds: Fold[] = [];
  for (let bin = 1; bin < size / 2; bin += 1) {
    const frequency = (bin * sampleRate) / size;
    if (frequency >= lowest && frequency <= highest) folds.push({ bin, ...pitchOf(frequency) });
  }
  return folds;
};

const addFold = (
  folds: readonly Fold[],
  magnitudes: Float64Array,
  rows: readonly Float32Array[],
  frame: number,
) => {
  for (const { bin, pitchClass, weight } of folds) {
    const row = rows[pitchClass];
    if (row !== undefined) row[frame] = (row[frame] ?? 0) + weight * (magnitudes[bin] ?? 0);
  }
};

/** Pitch-class profiles (Fujishima 1999) and third-octave levels of a signal, over windows of about 0.19 s. */
export const harmony = (signal: Signal): Harmony => {
  const { sampleRate } = signal;
  const size = windowSize(WINDOW, sampleRate);
  const frames = frameCount(signal, HARMONY_HOP);
  const rows = (count: number) => Array.from({ length: count }, () => new Float32Array(frames));
  const bank = logFilterbank({
    size,
    sampleRate,
    lowest: TIMBRE.lowest,
    highest: TIMBRE.highest,
    perOctave: 3,
  });
  const levels = new Float64Array(bank.rows.length);
  const chroma = rows(12);
  const bass = rows(12);
  const timbre = rows(bank.rows.length);
  const chromaFold = foldOf(size, sampleRate, 110, 2000);
  const bassFold = foldOf(size, sampleRate, 40, 200);
  const scale = (4 / size) * COMPRESSION;
  eachSpectrum(
    signal,
    { windowInSeconds: WINDOW, hopInSeconds: HARMONY_HOP },
    (magnitudes, frame) => {
      addFold(chromaFold, magnitudes, chroma, frame);
      addFold(bassFold, magnitudes, bass, frame);
      applyFilterbank(bank, magnitudes, levels);
      timbre.forEach((row, index) => {
        row[frame] = Math.log1p((levels[index] ?? 0) * scale) / Math.log1p(COMPRESSION);
      });
    },
  );
  return { chroma, bass, timbre, timbreCentres: bank.centres };
};
