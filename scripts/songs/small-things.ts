import { strikeParam } from "./envelope.ts";
import { startNoise } from "./noise.ts";
import { makeFilter, makeGain, makePan, startOscillator } from "./nodes.ts";
import type { Strike, Voice } from "./voice.ts";

/** Where a small metal thing rings, against its note; drawn apart by chance so that no two are alike. */
const MODES = [1, 1.506, 2.744, 4.18, 5.96] as const;

/** A treasure set down on tin: a tick, five short inharmonic modes, and the lid answering below. */
export const clink: Voice = {
  play: ({ context, out, hertz, chance }) => {
    for (const [index, mode] of MODES.entries()) {
      const gain = makeGain(context, 0);
      const decay = 0.26 / (1 + index * 0.7);
      strikeParam(gain.gain, { peak: 0.26 / (1 + index * 0.6), attack: 0.0008, decay });
      const ratio = index === 0 ? 1 : mode * (0.985 + 0.03 * chance());
      startOscillator(context, "sine", hertz * ratio)
        .connect(gain)
        .connect(out);
    }
    const tick = makeGain(context, 0);
    strikeParam(tick.gain, { peak: 0.35, attack: 0.0003, decay: 0.006 });
    const tin = makeFilter(context, "bandpass", 4200, 2);
    startNoise(context, 0.08, chance).connect(tin).connect(tick).connect(out);
  },
  tail: () => 1.6,
};

const GRAINS_PER_SECOND = 7;

const grain = ({ context, out, hertz, chance }: Strike, at: number): void => {
  const gain = makeGain(context, 0);
  const peak = 0.02 + 0.06 * chance() ** 2;
  const octave = chance() < 0.3 ? 2 : 1;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(peak, at + 0.012);
  gain.gain.setTargetAtTime(0, at + 0.012, 0.05 + 0.12 * chance());
  const sine = startOscillator(context, "sine", hertz * octave * (1 + 0.004 * (chance() - 0.5)));
  sine
    .connect(gain)
    .connect(makePan(context, chance() * 1.8 - 0.9))
    .connect(out);
};

/** Dust in the light: faint high grains of its note, strewn over the written length by chance; never on the beat. */
export const dust: Voice = {
  play: (strike) => {
    const count = Math.max(1, Math.round((strike.seconds * GRAINS_PER_SECOND) / 3));
    for (let index = 0; index < count; index++) {
      grain(strike, ((index + 0.1 + 0.8 * strike.chance()) / count) * strike.seconds);
    }
  },
  tail: () => 1,
};
