import { seededChance } from "./chance.ts";
import type { Chance } from "./chance.ts";
import { SAMPLE_RATE } from "./song.ts";

const SECONDS = 3.6;
const PREDELAY = 0.022;
/** Time constants of the decay at the dark and the bright end: air swallows treble first. */
const DARK_DECAY = 0.52;
const BRIGHT_DECAY = 0.26;

const side = (chance: Chance): Float32Array<ArrayBuffer> => {
  const samples = new Float32Array(Math.round(SECONDS * SAMPLE_RATE));
  const first = Math.round(PREDELAY * SAMPLE_RATE);
  let dark = 0;
  let floor = 0;
  for (let index = first; index < samples.length; index++) {
    const time = (index - first) / SAMPLE_RATE;
    const noise = chance() * 2 - 1;
    dark += 0.16 * (noise - dark);
    floor += 0.012 * (dark - floor);
    const swellIn = Math.min(1, time / 0.03);
    const tail = Math.min(1, (SECONDS - PREDELAY - time) / 0.4);
    const warm = (dark - floor) * 2.2 * Math.exp(-time / DARK_DECAY);
    const bright = (noise - dark) * 0.45 * Math.exp(-time / BRIGHT_DECAY);
    samples[index] = (warm + bright) * swellIn * tail;
  }
  return samples;
};

/** The impulse response of an imagined drowned hall: two unlike sides of decaying noise, dark and 3.6 seconds long. */
export const makeHall = (context: BaseAudioContext, seed: number): AudioBuffer => {
  const left = side(seededChance(seed));
  const right = side(seededChance(seed + 1));
  const buffer = context.createBuffer(2, left.length, SAMPLE_RATE);
  buffer.copyToChannel(left, 0);
  buffer.copyToChannel(right, 1);
  return buffer;
};
