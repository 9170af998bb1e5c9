import { seededChance } from "./chance.ts";
import { limit } from "./limiter.ts";
import { loudnessOfTape } from "./loudness.ts";
import type { Pcm16 } from "./pcm16.ts";
import type { Tape } from "./tape.ts";
import { fadeOut } from "./tape.ts";

const TARGET_LUFS = -14;
const TOLERANCE = 0.05;
const CEILING_IN_DB = -1.6;
const MOST_TRIES = 6;

const louder = (tape: Tape, decibels: number): Tape => {
  const gain = 10 ** (decibels / 20);
  const apply = (sample: number): number => sample * gain;
  return { left: tape.left.map(apply), right: tape.right.map(apply) };
};

/**
 * Brings a mix to -14 LUFS under a ceiling of -1.6 dB true peak. The limiter takes loudness away, so the gain before it is
 * found by trying: each try corrects by what the last one missed.
 */
export const master = async (mix: Tape): Promise<Tape> => {
  const mixed = await loudnessOfTape(louder(mix, -12));
  let gain = TARGET_LUFS - mixed.integrated - 12;
  let finished = mix;
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    finished = limit(louder(mix, gain), CEILING_IN_DB);
    const missing = TARGET_LUFS - (await loudnessOfTape(finished)).integrated;
    if (Math.abs(missing) < TOLERANCE) {
      break;
    }
    gain += missing;
  }
  fadeOut(finished, 48000);
  return finished;
};

/** Sixteen bits with a triangular dither of one step, seeded; digital silence stays silent. */
export const toPcm16 = (tape: Tape, seed: number): Pcm16 => {
  const chance = seededChance(seed);
  const quantise = (sample: number): number => {
    const dithered = sample === 0 ? 0 : Math.round(sample * 32767 + chance() - chance());
    return Math.max(-32768, Math.min(32767, dithered));
  };
  return {
    left: Int16Array.from(tape.left, quantise),
    right: Int16Array.from(tape.right, quantise),
  };
};
