/** Takes 24-bit mono PCM of a streamed WAV as it comes and keeps it as floats from -1 to 1. */
export type PcmReader = {
  readonly take: (chunk: Buffer) => void;
  /** Everything taken so far. */
  readonly samples: () => Float32Array<ArrayBuffer>;
};

const bytesPerSample = 3;
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

/** Makes a {@link PcmReader} with room for `expected` samples; it grows by half when more come. */
export const pcmReader = (expected: number): PcmReader => {
  let samples = new Float32Array(Math.max(1024, Math.ceil(expected)));
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  let inHeader = true;
  const grow = (wanted: number) => {
    if (wanted <= samples.length) return;
    const larger = new Float32Array(Math.max(wanted, Math.ceil(samples.length * 1.5)));
    larger.set(samples.subarray(0, count));
    samples = larger;
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
      const whole = Math.floor(data.length / bytesPerSample);
      grow(count + whole);
      for (let index = 0; index < whole; index += 1) {
        samples[count + index] = data.readIntLE(index * bytesPerSample, bytesPerSample) / fullScale;
      }
      count += whole;
      rest = Buffer.from(data.subarray(whole * bytesPerSample));
    },
    samples: () => samples.subarray(0, count),
  };
};
