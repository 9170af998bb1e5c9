import { rateHalver } from "../../src/score/halve-rate.ts";
import { loudnessMeter } from "../../src/score/loudness-meter.ts";
import type { Score } from "../../src/score/score.ts";

/** Takes 24-bit stereo PCM of a streamed WAV as it comes, measures it, and keeps the mix of both channels at half the rate. */
export type PcmReader = {
  readonly take: (chunk: Buffer) => void;
  /** Everything taken; nothing more may be taken afterwards. */
  readonly end: () => {
    /** Mono, -1 to 1, at half the stream's rate. */
    readonly samples: Float32Array<ArrayBuffer>;
    readonly loudness: NonNullable<Score["loudness"]>;
  };
};

const bytesPerFrame = 6;
const fullScale = 2 ** 23;

/** Bytes before the samples of a WAV, or null while its header has not come whole. */
const headerLength = (head: Buffer): number | null => {
  let at = 12;
  while (at + 8 <= head.length) {
    if (head.toString("latin1", at, at + 4) === "data") return at + 8;
    at += 8 + head.readUInt32LE(at + 4);
  }
  return null;
};

/** A list of samples that grows by half when it is full. */
const growingSamples = (expected: number) => {
  let samples = new Float32Array(Math.max(1024, Math.ceil(expected)));
  let count = 0;
  return {
    add: (block: Float32Array) => {
      if (count + block.length > samples.length) {
        const wanted = Math.max(count + block.length, Math.ceil(samples.length * 1.5));
        const larger = new Float32Array(wanted);
        larger.set(samples.subarray(0, count));
        samples = larger;
      }
      samples.set(block, count);
      count += block.length;
    },
    all: () => samples.subarray(0, count),
  };
};

/** A little-endian 24-bit sample. */
const sampleAt = (data: Uint8Array, at: number): number =>
  ((((data[at] ?? 0) << 8) | ((data[at + 1] ?? 0) << 16) | ((data[at + 2] ?? 0) << 24)) >> 8) /
  fullScale;

/** Makes a {@link PcmReader} of a stream at `sampleRate`, with room for `expectedSeconds`. */
export const pcmReader = (sampleRate: number, expectedSeconds: number): PcmReader => {
  const meter = loudnessMeter(sampleRate);
  const halver = rateHalver();
  const mix = growingSamples((expectedSeconds * sampleRate) / 2);
  let rest: Buffer = Buffer.alloc(0);
  let inHeader = true;
  const hear = (data: Uint8Array, frames: number) => {
    const left = new Float32Array(frames);
    const right = new Float32Array(frames);
    const middle = new Float32Array(frames);
    for (let frame = 0; frame < frames; frame += 1) {
      const l = sampleAt(data, frame * bytesPerFrame);
      const r = sampleAt(data, frame * bytesPerFrame + bytesPerFrame / 2);
      left[frame] = l;
      right[frame] = r;
      middle[frame] = (l + r) / 2;
    }
    meter.take(left, right);
    mix.add(halver.take(middle));
  };
  return {
    take: (chunk) => {
      let data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (inHeader) {
        const length = headerLength(data);
        if (length === null) {
          rest = data;
          return;
        }
        data = data.subarray(length);
        inHeader = false;
      }
      const frames = Math.floor(data.length / bytesPerFrame);
      if (frames > 0) hear(data, frames);
      rest = Buffer.from(data.subarray(frames * bytesPerFrame));
    },
    end: () => {
      mix.add(halver.end());
      return { samples: mix.all(), loudness: meter.loudness() };
    },
  };
};
