import { holdParam } from "./envelope.ts";
import { makeFilter, makeGain, makePan } from "./nodes.ts";
import type { Strike, Voice } from "./voice.ts";

const HARMONICS = 24;

/** A saw whose harmonics fall a little faster than 1/n: string-like, without the buzz. */
const softSaw = (context: BaseAudioContext): PeriodicWave => {
  const sines = Float32Array.from({ length: HARMONICS + 1 }, (_, n) => (n === 0 ? 0 : n ** -1.25));
  return context.createPeriodicWave(new Float32Array(HARMONICS + 1), sines);
};

const DETUNED: readonly (readonly [cents: number, pan: number])[] = [
  [-8, -0.8],
  [1.5, 0],
  [7, 0.8],
];

const startStrings = ({ context, hertz, chance }: Strike, out: AudioNode): void => {
  const wave = softSaw(context);
  for (const [cents, pan] of DETUNED) {
    const string = context.createOscillator();
    string.setPeriodicWave(wave);
    string.frequency.setValueAtTime(hertz, 0);
    string.detune.setValueAtTime(cents + 2 * (chance() - 0.5), 0);
    string.start(0);
    string.connect(makePan(context, pan)).connect(out);
  }
};

const startLfo = ({ context, chance }: Strike, depth: number, target: AudioParam): void => {
  const lfo = context.createOscillator();
  lfo.frequency.setValueAtTime(0.12 + 0.16 * chance(), 0);
  lfo.start(0);
  lfo.connect(makeGain(context, depth)).connect(target);
};

/** Warm strings: three detuned soft saws through a low-pass that a slow wave opens and closes. Velocity opens it. */
export const pad: Voice = {
  play: (strike) => {
    const { context, seconds, velocity, out } = strike;
    const cutoff = 380 + 2600 * velocity ** 1.6;
    const filter = makeFilter(context, "lowpass", cutoff, 0.5);
    startLfo(strike, cutoff * 0.3, filter.frequency);
    const gain = makeGain(context, 0);
    holdParam(gain.gain, { peak: 0.1, attack: 0.42, until: seconds, release: 0.4 });
    startStrings(strike, filter);
    filter.connect(gain).connect(out);
  },
  tail: (ringing) => (ringing ? 4 : 2),
};

/** Formants of an open "ah" (hertz, level, resonance): the first three of a soprano. */
const FORMANTS: readonly (readonly [hertz: number, level: number, resonance: number])[] = [
  [800, 1, 5],
  [1150, 0.7, 6],
  [2900, 0.35, 8],
];

/** Far voices: the same strings through three vowel resonances, slower to come. */
export const air: Voice = {
  play: (strike) => {
    const { context, seconds, velocity, out } = strike;
    const throat = makeGain(context, 1);
    const gain = makeGain(context, 0);
    holdParam(gain.gain, { peak: 0.22, attack: 0.5, until: seconds, release: 0.5 });
    startStrings(strike, throat);
    for (const [hertz, level, resonance] of FORMANTS) {
      const formant = makeFilter(context, "bandpass", hertz, resonance);
      startLfo(strike, hertz * 0.05, formant.frequency);
      throat.connect(formant).connect(makeGain(context, level)).connect(gain);
    }
    const body = makeFilter(context, "lowpass", 600 + 2400 * velocity, 0.4);
    throat.connect(body).connect(makeGain(context, 0.25)).connect(gain);
    gain.connect(out);
  },
  tail: (ringing) => (ringing ? 4 : 2.5),
};
