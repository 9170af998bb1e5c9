/** Two channels of samples, left and right, of equal length. */
export type Tape = {
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
};

/** A silent tape. */
export const blankTape = (length: number): Tape => ({
  left: new Float32Array(length),
  right: new Float32Array(length),
});

/**
 * A copy of a rendered buffer. A view from `getChannelData` is not enough: it may outlive the buffer's memory once the
 * buffer itself is collected (node-web-audio-api 1.0.9), and then turns to noise.
 */
export const copyOf = (buffer: AudioBuffer): Tape => {
  const tape = blankTape(buffer.length);
  buffer.copyFromChannel(tape.left, 0);
  buffer.copyFromChannel(tape.right, 1);
  return tape;
};

const add = (target: Float32Array, source: Float32Array, at: number, gain: number): void => {
  const end = Math.min(source.length, target.length - at);
  for (let index = 0; index < end; index++) {
    target[at + index] = (target[at + index] ?? 0) + (source[index] ?? 0) * gain;
  }
};

/**
 * Lays `sound` on `tape` from sample `at` on; what reaches past the tape's end is cut off. `pan` runs from -1 to 1 and
 * keeps the middle untouched (balance: only the far side is turned down).
 */
export const layOn = (
  tape: Tape,
  sound: Tape,
  { at, gain, pan }: { readonly at: number; readonly gain: number; readonly pan: number },
): void => {
  add(tape.left, sound.left, at, gain * Math.min(1, 1 - pan));
  add(tape.right, sound.right, at, gain * Math.min(1, 1 + pan));
};

/** Fades the last `samples` of a tape to silence in place, along a half cosine. */
export const fadeOut = (tape: Tape, samples: number): void => {
  const start = Math.max(0, tape.left.length - samples);
  for (let index = start; index < tape.left.length; index++) {
    const gain = 0.5 + 0.5 * Math.cos((Math.PI * (index - start + 1)) / (tape.left.length - start));
    tape.left[index] = (tape.left[index] ?? 0) * gain;
    tape.right[index] = (tape.right[index] ?? 0) * gain;
  }
};
