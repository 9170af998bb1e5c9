import { SAMPLE_RATE } from "./song.ts";
import type { Tape } from "./tape.ts";
import { peaksBetween } from "../../src/score/true-peak.ts";

const LOOK_AHEAD = Math.round(0.004 * SAMPLE_RATE);
/** Share of the way back to unity gain made in each sample: about 120 ms. */
const RELEASE = 1 / (0.12 * SAMPLE_RATE);
const KNEE_IN_DB = 4;

/** Gain that keeps a peak under the ceiling: unity below the knee, a quadratic bend through it, a flat top above. */
const gainFor = (peak: number, ceilingInDb: number): number => {
  const level = 20 * Math.log10(Math.max(peak, 1e-9));
  const over = level - (ceilingInDb - KNEE_IN_DB);
  if (over <= 0) {
    return 1;
  }
  // At the end of the bend (over = 2 knees) the output just reaches the ceiling with slope 0.
  const output = over >= 2 * KNEE_IN_DB ? ceilingInDb : level - over ** 2 / (4 * KNEE_IN_DB);
  return 10 ** ((output - level) / 20);
};

/** The least value over each sample and the `width` samples before it, by a monotone queue. */
const slidingLeast = (values: Float32Array, width: number): Float32Array => {
  const queue: number[] = [];
  let head = 0;
  return values.map((value, index) => {
    while (queue.length > head && (values[queue[queue.length - 1] ?? 0] ?? 0) >= value) {
      queue.pop();
    }
    queue.push(index);
    while ((queue[head] ?? 0) < index - width) {
      head++;
    }
    return values[queue[head] ?? 0] ?? 1;
  });
};

const slidingMean = (values: Float32Array, width: number): Float32Array => {
  let sum = width;
  return values.map((value, index) => {
    sum += value - (index >= width ? (values[index - width] ?? 1) : 1);
    return sum / width;
  });
};

/**
 * A look-ahead limiter with a soft knee, both sides pressed alike so that the image stands still, and no delay. The gain
 * falls along a mean over the 4 ms before a peak, is there when the peak is, and recovers in about 120 ms.
 * `ceilingInDb` is in dB true peak.
 */
export const limit = (tape: Tape, ceilingInDb: number): Tape => {
  const floor = 10 ** ((ceilingInDb - KNEE_IN_DB - 3) / 20);
  const right = peaksBetween(tape.right, floor);
  const wanted = peaksBetween(tape.left, floor).map((peak, index) =>
    gainFor(Math.max(peak, right[index] ?? 0), ceilingInDb),
  );
  const held = slidingLeast(wanted, LOOK_AHEAD);
  let last = 1;
  const released = held.map((gain) => {
    last = Math.min(gain, last + (1 - last) * RELEASE);
    return last;
  });
  const smooth = slidingMean(released, LOOK_AHEAD);
  // Both windows look back; reading the gain LOOK_AHEAD later makes it look ahead.
  const apply = (sample: number, index: number): number =>
    sample * (smooth[Math.min(index + LOOK_AHEAD, smooth.length - 1)] ?? 1);
  return { left: tape.left.map(apply), right: tape.right.map(apply) };
};
