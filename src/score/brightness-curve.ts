import { TIMBRE, type Harmony } from "./harmony.ts";

/** Summed level below which a frame counts as silent. */
const AUDIBLE = 1e-3;

/**
 * Brightness every {@link HARMONY_HOP} seconds: the spectral centroid (Grey and Gordon 1978) of third-octave magnitudes on a
 * scale of pitch, 0 (60 Hz, or silence) to 1 (10 kHz).
 */
export const brightnessCurve = (harmony: Harmony): number[] => {
  const octaves = Math.log2(TIMBRE.highest / TIMBRE.lowest);
  const places = harmony.timbreCentres.map((centre) =>
    Math.min(1, Math.max(0, Math.log2(centre / TIMBRE.lowest) / octaves)),
  );
  return Array.from({ length: harmony.timbre[0]?.length ?? 0 }, (_, frame) => {
    let sum = 0;
    let weighted = 0;
    harmony.timbre.forEach((row, band) => {
      const magnitude = TIMBRE.magnitudeOf(row[frame] ?? 0);
      sum += magnitude;
      weighted += magnitude * (places[band] ?? 0);
    });
    return sum > AUDIBLE ? weighted / sum : 0;
  });
};
