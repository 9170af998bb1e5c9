import type { Signal } from "./clean-signal.ts";
import { applyFilterbank, logFilterbank } from "./filterbank.ts";
import { eachSpectrum, frameCount, windowSize } from "./spectrum.ts";

/** Hop of the onset curves: 100 values a second. */
export const ONSET_HOP = 0.01;

/** Upper edges in Hz of the bands: kick and bass, body, snare and voice, presence, cymbals. */
const BAND_EDGES = [140, 450, 1800, 5500, Number.POSITIVE_INFINITY] as const;

/** How suddenly sound begins, per band and in all, one value every {@link ONSET_HOP} seconds, 0 or more. */
export type OnsetStrength = {
  readonly bands: readonly Float32Array[];
  readonly all: Float32Array;
};

const WINDOW = 0.046;
/** Frames that a spectrum is compared back over: about half a window, where a Hann window has let the old sound go. */
const LAG = 2;
/** Log compression: log(1 + x * COMPRESSION), with a full-scale sine near 1. */
const COMPRESSION = 1000;

/** Largest of three neighbouring filters: hides vibrato, keeps onsets (the "maximum filter" of superflux). */
const widest = (bands: Float64Array, index: number): number =>
  Math.max(bands[index - 1] ?? 0, bands[index] ?? 0, bands[index + 1] ?? 0);

/**
 * Superflux (Böck and Widmer 2013): rise of each log-compressed, log-spaced filter against the vibrato-suppressed
 * spectrum {@link LAG} frames before, summed in five bands. Long memory is a ring of LAG + 1 filtered frames.
 */
export const onsetStrength = (signal: Signal): OnsetStrength => {
  const size = windowSize(WINDOW, signal.sampleRate);
  const bank = logFilterbank({
    size,
    sampleRate: signal.sampleRate,
    lowest: 30,
    highest: 16000,
    perOctave: 24,
  });
  const bandOf = bank.centres.map((centre) => BAND_EDGES.findIndex((edge) => centre < edge));
  const frames = frameCount(signal, ONSET_HOP);
  const bands = BAND_EDGES.map(() => new Float32Array(frames));
  const all = new Float32Array(frames);
  const ring = Array.from({ length: LAG + 1 }, () => new Float64Array(bank.rows.length));
  const scale = (4 / size) * COMPRESSION;
  eachSpectrum(
    signal,
    { windowInSeconds: WINDOW, hopInSeconds: ONSET_HOP },
    (magnitudes, frame) => {
      const now = ring[frame % ring.length] ?? new Float64Array();
      const before = ring[(frame + 1) % ring.length] ?? new Float64Array();
      applyFilterbank(bank, magnitudes, now);
      for (let index = 0; index < now.length; index += 1) {
        now[index] = Math.log1p((now[index] ?? 0) * scale);
        const rise = (now[index] ?? 0) - widest(before, index);
        if (frame < LAG || rise <= 0) continue;
        const band = bands[bandOf[index] ?? 0];
        if (band !== undefined) band[frame] = (band[frame] ?? 0) + rise;
        all[frame] = (all[frame] ?? 0) + rise;
      }
    },
  );
  return { bands, all };
};
