import { strikeParam } from "./envelope.ts";
import { startNoise } from "./noise.ts";
import { makeFilter, makeGain, startOscillator } from "./nodes.ts";
import type { Strike, Voice } from "./voice.ts";

type Burst = {
  readonly seconds: number;
  readonly peak: number;
  readonly attack: number;
  readonly decay: number;
  readonly filter: readonly [type: BiquadFilterType, hertz: number, resonance: number];
};

const burst = ({ context, out, chance }: Strike, shape: Burst): void => {
  const gain = makeGain(context, 0);
  strikeParam(gain.gain, shape);
  startNoise(context, shape.seconds, chance)
    .connect(makeFilter(context, ...shape.filter))
    .connect(gain)
    .connect(out);
};

type Drop = {
  readonly from: number;
  readonly to: number;
  readonly fall: number;
  readonly peak: number;
  readonly decay: number;
};

/** A skin: a sine that falls in pitch. */
const skin = ({ context, out }: Strike, { from, to, fall, peak, decay }: Drop): void => {
  const gain = makeGain(context, 0);
  strikeParam(gain.gain, { peak, attack: 0.0008, decay });
  const sine = startOscillator(context, "sine", from);
  sine.frequency.setTargetAtTime(to, 0, fall);
  sine.connect(gain).connect(out);
};

/** A soft kick: 150 to 47 Hz, with a short felt click so that the beat has an edge. */
export const kick: Voice = {
  play: (strike) => {
    skin(strike, { from: 150, to: 47, fall: 0.028, peak: 0.85, decay: 0.11 });
    const peak = 0.2 + 0.25 * strike.velocity;
    const filter = ["bandpass", 2600, 0.7] as const;
    burst(strike, { seconds: 0.03, peak, attack: 0.0003, decay: 0.004, filter });
  },
  tail: () => 0.7,
};

/** A brush on a small snare: a swish with an edge, and a low skin under it. */
export const brush: Voice = {
  play: (strike) => {
    const open = strike.velocity;
    const swish = ["bandpass", 3600 + 1600 * open, 0.5] as const;
    const decay = 0.035 + 0.04 * open;
    burst(strike, { seconds: 0.6, peak: 0.55, attack: 0.0006, decay, filter: swish });
    const edge = ["highpass", 6500, 0.6] as const;
    burst(strike, { seconds: 0.1, peak: 0.3 * open, attack: 0.0004, decay: 0.012, filter: edge });
    skin(strike, { from: 240, to: 178, fall: 0.02, peak: 0.32, decay: 0.05 });
  },
  tail: () => 0.5,
};

/** Seeds in a paper shaker. */
export const shaker: Voice = {
  play: (strike) => {
    const filter = ["highpass", 6200, 0.8] as const;
    const decay = 0.018 + 0.02 * strike.velocity;
    burst(strike, { seconds: 0.25, peak: 0.4, attack: 0.0015, decay, filter });
  },
  tail: () => 0.2,
};

/** A low tom, tuned to its note. */
export const tom: Voice = {
  play: (strike) => {
    const to = strike.hertz;
    skin(strike, { from: to * 1.5, to, fall: 0.04, peak: 0.8, decay: 0.2 });
    const filter = ["lowpass", 900, 0.5] as const;
    burst(strike, { seconds: 0.08, peak: 0.25, attack: 0.0005, decay: 0.015, filter });
  },
  tail: () => 1.2,
};

/** A deep door closing somewhere below: one long falling sine. */
export const boom: Voice = {
  play: (strike) => {
    skin(strike, {
      from: strike.hertz * 1.9,
      to: strike.hertz,
      fall: 0.09,
      peak: 0.9,
      decay: 0.65,
    });
    const filter = ["lowpass", 320, 0.5] as const;
    burst(strike, { seconds: 1.2, peak: 0.5, attack: 0.001, decay: 0.18, filter });
  },
  tail: () => 3,
};

/** A cymbal made of breath. */
export const crash: Voice = {
  play: (strike) => {
    const wash = ["highpass", 3800, 0.5] as const;
    burst(strike, { seconds: 4, peak: 0.34, attack: 0.002, decay: 0.75, filter: wash });
    const edge = ["highpass", 7500, 0.5] as const;
    burst(strike, { seconds: 0.4, peak: 0.3, attack: 0.0005, decay: 0.06, filter: edge });
  },
  tail: () => 4,
};
