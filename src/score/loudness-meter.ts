import { kWeighting, runningBiquad } from "./biquad.ts";
import { mean } from "./curve.ts";
import { PEAK_REACH, peakAfter } from "./true-peak.ts";
import type { Score } from "./score.ts";

/** Measures loudness while a song is decoded; see {@link loudnessMeter}. */
export type LoudnessMeter = {
  /** Takes the next samples of both channels, -1..1; blocks of any equal length. */
  readonly take: (left: Float32Array, right: Float32Array) => void;
  /** What was heard so far. */
  readonly loudness: () => NonNullable<Score["loudness"]>;
};

/** A gating block is this many steps long; steps are 100 ms, so that blocks of 400 ms overlap by three quarters. */
const STEPS = 4;
const STEP_IN_SECONDS = 0.1;
/** Blocks under this many LUFS are silence ... */
const ABSOLUTE_GATE = -70;
/** ... and blocks this far under the mean of the others are pauses. */
const RELATIVE_GATE = -10;
/** Samples under this share of the highest peak so far are not looked at between samples. */
const NEAR_PEAK = 0.5;

const decibels = (power: number): number => 10 * Math.log10(power);
const lufs = (power: number): number => -0.691 + decibels(power);

/** Gated loudness of mean squares, one a step (BS.1770-4); null when all of it is silence. */
const gated = (steps: readonly number[]): number | null => {
  const blocks = steps
    .slice(STEPS - 1)
    .map((_, index) => mean(steps.slice(index, index + STEPS)))
    .filter((power) => lufs(power) > ABSOLUTE_GATE);
  if (blocks.length === 0) return null;
  const gate = lufs(mean(blocks)) + RELATIVE_GATE;
  return lufs(mean(blocks.filter((power) => lufs(power) > gate)));
};

/** Finer than anybody hears; the last digits hang on where the sound was cut into blocks, and would change a file by themselves. */
const hundredths = (level: number | null): number | null =>
  level === null ? null : Math.round(level * 100) / 100;

/** The highest level between `from` and `to`, between samples too, or `known` when that is higher. */
const summit = (samples: Float32Array, from: number, to: number, known: number): number => {
  let most = known;
  for (let index = from; index < to; index += 1) {
    const here = Math.abs(samples[index] ?? 0);
    const next = Math.abs(samples[index + 1] ?? 0);
    if (here < NEAR_PEAK * most && next < NEAR_PEAK * most) continue;
    // Only at a summit: a neighbour outside that is higher has one of its own.
    if (Math.abs(samples[index - 1] ?? 0) > here) continue;
    if (Math.abs(samples[index + 2] ?? 0) > next) continue;
    most = Math.max(most, here, peakAfter(samples, index));
  }
  return most;
};

/** True peak of one channel, block by block. */
const peakMeter = () => {
  let held = new Float32Array(2 * PEAK_REACH);
  let peak = 0;
  return {
    peak: () => peak,
    take: (block: Float32Array) => {
      const samples = new Float32Array(held.length + block.length);
      samples.set(held);
      samples.set(block, held.length);
      peak = summit(samples, PEAK_REACH, samples.length - PEAK_REACH, peak);
      held = samples.slice(-2 * PEAK_REACH);
    },
  };
};

const sumBetween = (values: Float64Array, from: number, to: number): number => {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += values[index] ?? 0;
  return sum;
};

/** Adds one channel's K-weighted squares to `squares`. */
const powerMeter = (sampleRate: number) => {
  const filters = kWeighting(sampleRate).map(runningBiquad);
  return (block: Float32Array, squares: Float64Array): void => {
    const weighted = new Float64Array(block);
    for (const filter of filters) filter(weighted);
    for (let index = 0; index < weighted.length; index += 1) {
      const value = weighted[index] ?? 0;
      squares[index] = (squares[index] ?? 0) + value * value;
    }
  };
};

/**
 * Integrated loudness (ITU-R BS.1770-4, EBU R 128) and true peak (annex 2) of two channels, measured as they come: the memory
 * is one number for every 100 ms. Songs under 0.4 s and silence have no loudness.
 */
export const loudnessMeter = (sampleRate: number): LoudnessMeter => {
  const stepLength = Math.round(STEP_IN_SECONDS * sampleRate);
  const channels = [0, 1].map(() => ({ power: powerMeter(sampleRate), peak: peakMeter() }));
  const steps: number[] = [];
  let sum = 0;
  let count = 0;
  return {
    take: (left, right) => {
      const squares = new Float64Array(left.length);
      channels.forEach(({ power, peak }, channel) => {
        const block = channel === 0 ? left : right;
        peak.take(block);
        power(block, squares);
      });
      for (let from = 0; from < squares.length;) {
        const to = Math.min(squares.length, from + stepLength - count);
        sum += sumBetween(squares, from, to);
        count += to - from;
        from = to;
        if (count < stepLength) continue;
        steps.push(sum / stepLength);
        sum = 0;
        count = 0;
      }
    },
    loudness: () => {
      for (const { peak } of channels) peak.take(new Float32Array(2 * PEAK_REACH));
      const highest = Math.max(...channels.map(({ peak }) => peak.peak()));
      return {
        integratedInLufs: hundredths(gated(steps)),
        truePeakInDbtp: highest > 0 ? hundredths(2 * decibels(highest)) : null,
      };
    },
  };
};
