import { holdParam, strikeParam } from "./envelope.ts";
import { startNoise } from "./noise.ts";
import { makeFilter, makeGain, startOscillator } from "./nodes.ts";
import type { Strike, Voice } from "./voice.ts";

/** One mode of a struck body: frequency against the fundamental, level, and time constant of its decay at A4. */
type Partial = readonly [ratio: number, level: number, decay: number];

type Bell = {
  readonly partials: readonly Partial[];
  readonly attack: number;
  /** The held voice under the strike, 0..1: what makes a bell sing. */
  readonly breath: number;
  readonly breathWave: "sine" | "triangle";
  /** Tremolo depth 0..1. */
  readonly shimmer: number;
  /** Seconds to let go after the written length; null: never damped. */
  readonly damping: number | null;
};

const RING = 5.5;

const strikePartials = (bell: Bell, strike: Strike, out: AudioNode): void => {
  const { context, hertz, velocity } = strike;
  // Small bells die sooner than large ones.
  const size = (440 / hertz) ** 0.35;
  for (const [ratio, level, decay] of bell.partials) {
    if (hertz * ratio > 18000) {
      continue;
    }
    // A harder strike wakes the upper modes more than the lower ones.
    const peak = 0.3 * level * (ratio > 1.5 ? 0.35 + 0.75 * velocity : 1);
    const gain = makeGain(context, 0);
    strikeParam(gain.gain, { peak, attack: bell.attack, decay: decay * size });
    startOscillator(context, "sine", hertz * ratio)
      .connect(gain)
      .connect(out);
  }
};

const strikeMallet = ({ context, hertz, velocity, chance }: Strike, out: AudioNode): void => {
  const gain = makeGain(context, 0);
  strikeParam(gain.gain, { peak: 0.12 * velocity, attack: 0.0008, decay: 0.007 });
  startNoise(context, 0.06, chance)
    .connect(makeFilter(context, "bandpass", Math.min(9000, hertz * 4), 0.8))
    .connect(gain)
    .connect(out);
};

const breathe = (bell: Bell, strike: Strike, out: AudioNode): void => {
  const { context, hertz, seconds, ringing } = strike;
  const gain = makeGain(context, 0);
  const peak = 0.3 * bell.breath;
  if (ringing) {
    strikeParam(gain.gain, { peak, attack: 0.09, decay: 1.3 });
  } else {
    holdParam(gain.gain, { peak, attack: 0.09, until: seconds, release: 0.12 });
  }
  const voice = startOscillator(context, bell.breathWave, hertz);
  const vibrato = makeGain(context, 0);
  vibrato.gain.linearRampToValueAtTime(hertz * 0.0035, 0.8);
  startOscillator(context, "sine", 4.7).connect(vibrato).connect(voice.frequency);
  voice
    .connect(makeFilter(context, "lowpass", hertz * 3, 0.3))
    .connect(gain)
    .connect(out);
};

const damp = (bell: Bell, { seconds, ringing }: Strike, hand: GainNode): void => {
  if (bell.damping !== null && !ringing) {
    hand.gain.setValueAtTime(1, seconds);
    hand.gain.setTargetAtTime(0, seconds, bell.damping);
  }
};

const makeBell = (bell: Bell): Voice => ({
  play: (strike) => {
    const hand = makeGain(strike.context, 1);
    damp(bell, strike, hand);
    const tremolo = makeGain(strike.context, 1 - bell.shimmer / 2);
    const depth = makeGain(strike.context, bell.shimmer / 2);
    startOscillator(strike.context, "sine", 5.3).connect(depth).connect(tremolo.gain);
    strikePartials(bell, strike, hand);
    strikeMallet(strike, hand);
    breathe(bell, strike, hand);
    hand.connect(tremolo).connect(strike.out);
  },
  tail: (ringing) => (ringing || bell.damping === null ? RING : 7 * bell.damping),
});

/**
 * The amber twin: a warm metal bar. Its upper modes stand at 2.756, 5.404 and 8.933 times the fundamental, those of a bar
 * free at both ends (Fletcher and Rossing, The Physics of Musical Instruments, section 2.17), with a low hum and a pair
 * of fundamentals 0.3 % apart that beat slowly.
 */
export const amberBell: Voice = makeBell({
  partials: [
    [0.5, 0.14, 1.5],
    [1, 0.8, 1.5],
    [1.003, 0.4, 1.2],
    [2, 0.24, 0.8],
    [2.756, 0.2, 0.45],
    [5.404, 0.12, 0.2],
    [8.933, 0.05, 0.08],
  ],
  attack: 0.002,
  breath: 0.34,
  breathWave: "triangle",
  shimmer: 0.04,
  damping: 0.17,
});

/**
 * The blue twin: a glass. Modes of a wine glass rise about as n squared (1, 2.32, 4.25, 6.63; same book, section 20.3);
 * the second is kept faint because it would sound a minor third into major chords. A slow trembling stands for the rim.
 */
export const blueBell: Voice = makeBell({
  partials: [
    [1, 0.85, 1.7],
    [0.9975, 0.35, 1.4],
    [2.32, 0.05, 0.5],
    [3, 0.16, 0.6],
    [4.25, 0.11, 0.35],
    [6.63, 0.08, 0.18],
  ],
  attack: 0.005,
  breath: 0.42,
  breathWave: "sine",
  shimmer: 0.2,
  damping: 0.2,
});

/** A point of light: small, high, never damped. The contacts at the temple, and the glitter of the stones. */
export const lightBell: Voice = makeBell({
  partials: [
    [1, 0.7, 1.1],
    [1.002, 0.3, 0.9],
    [2.01, 0.16, 0.5],
    [3.9, 0.1, 0.22],
  ],
  attack: 0.0015,
  breath: 0,
  breathWave: "sine",
  shimmer: 0.08,
  damping: null,
});
