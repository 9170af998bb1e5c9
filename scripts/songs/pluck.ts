import { holdParam } from "./envelope.ts";
import { startSamples } from "./noise.ts";
import { makeFilter, makeGain } from "./nodes.ts";
import { SAMPLE_RATE } from "./song.ts";
import type { Strike, Voice } from "./voice.ts";

const SOUNDING = 2.4;
const PLUCKED_AT = 0.19;

/** Noise of one period, softened by how hard the string is plucked, with the notch of the place it is plucked at. */
const excitation = (period: number, { velocity, chance }: Strike): Float32Array => {
  const softness = 0.82 - 0.55 * velocity;
  let held = 0;
  const noise = Float32Array.from({ length: period }, () => {
    held = softness * held + (1 - softness) * (chance() * 2 - 1);
    return held;
  });
  const mean = noise.reduce((sum, value) => sum + value, 0) / period;
  const gap = Math.max(1, Math.round(period * PLUCKED_AT));
  const comb = noise.map(
    (value, index) => value - mean - ((noise[(index + period - gap) % period] ?? 0) - mean),
  );
  const peak = comb.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return comb.map((value) => value / peak);
};

/**
 * A plucked string after Karplus and Strong (1983) with the tuning all-pass of Jaffe and Smith (1983): a period of noise
 * circles in a delay line and loses its edge each time round.
 */
const stringSamples = (strike: Strike): Float32Array<ArrayBuffer> => {
  const loop = SAMPLE_RATE / strike.hertz;
  const blend = 0.5 - 0.22 * strike.velocity;
  const whole = Math.floor(loop - blend - 0.1);
  const rest = loop - blend - whole;
  const allPass = (1 - rest) / (1 + rest);
  // 60 dB in about two seconds at A4, longer below, shorter above.
  const keep = 10 ** (-3 / (strike.hertz * 2.1 * (440 / strike.hertz) ** 0.5));
  const line = excitation(whole, strike);
  const output = new Float32Array(Math.round(SOUNDING * SAMPLE_RATE));
  let lastIn = 0;
  let lastDamped = 0;
  let lastOut = 0;
  for (let index = 0; index < output.length; index++) {
    const place = index % whole;
    const value = line[place] ?? 0;
    const damped = keep * ((1 - blend) * value + blend * lastIn);
    lastOut = allPass * damped + lastDamped - allPass * lastOut;
    lastDamped = damped;
    lastIn = value;
    line[place] = lastOut;
    output[index] = value;
  }
  return output;
};

/** A small harp string in a wooden body; it rings out by itself. */
export const pluck: Voice = {
  play: (strike) => {
    const { context, out } = strike;
    const body = makeFilter(context, "peaking", 240, 0.9);
    body.gain.setValueAtTime(3, 0);
    const bridge = makeFilter(context, "peaking", 1900, 0.7);
    bridge.gain.setValueAtTime(2, 0);
    const hand = makeGain(context, 0);
    holdParam(hand.gain, { peak: 0.4, attack: 0.001, until: SOUNDING - 0.5, release: 0.1 });
    startSamples(context, stringSamples(strike)).connect(body).connect(bridge).connect(hand);
    hand.connect(makeFilter(context, "highpass", 90, 0.5)).connect(out);
  },
  tail: () => SOUNDING,
};
