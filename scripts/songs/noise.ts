import type { Chance } from "./chance.ts";
import { SAMPLE_RATE } from "./song.ts";

/** White noise between -1 and 1 from a seeded stream, as a playing source that starts at time 0. */
export const startNoise = (
  context: BaseAudioContext,
  seconds: number,
  chance: Chance,
): AudioBufferSourceNode => {
  const samples = Float32Array.from(
    { length: Math.ceil(seconds * SAMPLE_RATE) },
    () => chance() * 2 - 1,
  );
  return startSamples(context, samples);
};

/** A mono buffer of samples as a playing source that starts at time 0. */
export const startSamples = (
  context: BaseAudioContext,
  samples: Float32Array<ArrayBuffer>,
): AudioBufferSourceNode => {
  const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
  buffer.copyToChannel(samples, 0);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.start(0);
  return source;
};
