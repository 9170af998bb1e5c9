import { mean } from "./curve.ts";
import type { Hearing } from "./hearing.ts";

/** Mean onset strength on the beat, in deviations, of noise without any beat and of plain beats. */
const NOISE = 1.9;
const PLAIN = 3;

/**
 * How plainly the song beats where the beats are, 0 (as noise does by chance: a tracker always finds something to land on)
 * to 1. `beats` are in onset frames.
 */
export const pulseClarity = (hearing: Hearing, beats: readonly number[]): number => {
  const landed = beats.map((beat) => {
    const frame = Math.round(beat);
    return Math.max(
      hearing.pulse[frame - 1] ?? 0,
      hearing.pulse[frame] ?? 0,
      hearing.pulse[frame + 1] ?? 0,
    );
  });
  return Math.min(1, Math.max(0, (mean(landed) - NOISE) / (PLAIN - NOISE)));
};
