import { holdParam, strikeParam } from "./envelope.ts";
import { makeFilter, makeGain, startOscillator } from "./nodes.ts";
import type { Voice } from "./voice.ts";

const WARMTH = Float32Array.from({ length: 1025 }, (_, index) =>
  Math.tanh(1.6 * (index / 512 - 1)),
);

/** A round bass: sine for weight, a saw behind a closing filter for the finger, both gently saturated. */
export const bass: Voice = {
  play: ({ context, out, hertz, seconds, velocity }) => {
    const warm = context.createWaveShaper();
    warm.curve = WARMTH;
    const gain = makeGain(context, 0);
    const until = Math.max(0.05, seconds - 0.03);
    holdParam(gain.gain, { peak: 0.55, attack: 0.008, until, release: 0.05 });
    const finger = makeFilter(context, "lowpass", 160, 1);
    strikeParam(finger.detune, { peak: 1500 + 1500 * velocity, attack: 0.006, decay: 0.16 });
    startOscillator(context, "sine", hertz).connect(makeGain(context, 0.75)).connect(warm);
    startOscillator(context, "sawtooth", hertz)
      .connect(finger)
      .connect(makeGain(context, 0.4))
      .connect(warm);
    warm.connect(gain).connect(out);
  },
  tail: () => 0.45,
};
