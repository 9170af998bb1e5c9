import { ENERGY_HOP } from "./energy-curve.ts";

/** Energy below which nothing is heard: about 50 dB under the loudest moment. */
export const AUDIBLE = 0.03;
/** A pause shorter than this, in seconds, is an articulation. */
const SHORTEST = 0.3;

/** A stretch without sound, in seconds. */
export type Silence = { readonly start: number; readonly end: number };

/** Stretches of at least 0.3 s without sound, ascending, to the hop of the energy curve; the last may reach the song's end. */
export const silencesOf = (energy: readonly number[], durationInSeconds: number): Silence[] => {
  const silences: Silence[] = [];
  let first: number | null = null;
  for (let frame = 0; frame <= energy.length; frame += 1) {
    const silent = frame < energy.length && (energy[frame] ?? 0) <= AUDIBLE;
    if (silent) {
      first ??= frame;
      continue;
    }
    if (first === null) continue;
    const start = first === 0 ? 0 : first * ENERGY_HOP;
    const end = frame === energy.length ? durationInSeconds : frame * ENERGY_HOP;
    if (end - start >= SHORTEST) silences.push({ start, end });
    first = null;
  }
  return silences;
};
