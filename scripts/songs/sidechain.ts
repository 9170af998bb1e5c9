import { SAMPLE_RATE } from "./song.ts";

const ATTACK = 0.006;
const HOLD = 0.05;
const RELEASE = 0.09;

/**
 * What the kick presses the other parts down with: a curve of `length` samples, 0 at rest and near 1 just after each kick
 * (seconds), gone before the next eighth. Written out as samples because automation that joins one exponential to the
 * next is not followed by every implementation of Web Audio.
 */
export const pressCurve = (kicks: readonly number[], length: number): Float32Array<ArrayBuffer> => {
  const curve = new Float32Array(length);
  const starts = kicks.map((kick) => Math.round(kick * SAMPLE_RATE));
  const attack = 1 - Math.exp(-1 / (ATTACK * SAMPLE_RATE));
  const release = 1 - Math.exp(-1 / (RELEASE * SAMPLE_RATE));
  let next = 0;
  let pressedUntil = 0;
  let value = 0;
  for (let index = 0; index < length; index++) {
    if (index === starts[next]) {
      pressedUntil = index + HOLD * SAMPLE_RATE;
      next++;
    }
    value += index < pressedUntil ? attack * (1 - value) : -release * value;
    curve[index] = value;
  }
  return curve;
};
