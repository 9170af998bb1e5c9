import { startNoise } from "./noise.ts";
import { makeFilter, makeGain, makePan, startOscillator } from "./nodes.ts";
import type { Strike, Voice } from "./voice.ts";

const EDGE = 0.012;

type Rise = { readonly from: number; readonly to: number; readonly peak: number };

/** Noise that grows and opens over the written length and is cut at its end, on two sides for width. */
const rise = (strike: Strike, { from, to, peak }: Rise): void => {
  const { context, out, seconds, chance } = strike;
  const end = Math.max(EDGE * 2, seconds);
  for (const pan of [-0.7, 0.7]) {
    const filter = makeFilter(context, "bandpass", from, 0.9);
    filter.frequency.exponentialRampToValueAtTime(to, end);
    const gain = makeGain(context, peak * 0.01);
    gain.gain.exponentialRampToValueAtTime(peak, end - EDGE);
    gain.gain.linearRampToValueAtTime(0, end);
    startNoise(context, end, chance).connect(filter).connect(gain);
    gain.connect(makePan(context, pan)).connect(out);
  }
};

/** The long way up into the loudest bar: noise and a gliding tone, an octave over its length. */
export const riser: Voice = {
  play: (strike) => {
    rise(strike, { from: 380, to: 7200, peak: 0.5 });
    const { context, out, hertz, seconds } = strike;
    const tone = startOscillator(context, "triangle", hertz);
    tone.frequency.exponentialRampToValueAtTime(hertz * 2, seconds);
    const gain = makeGain(context, 0.001);
    gain.gain.exponentialRampToValueAtTime(0.09, seconds - EDGE);
    gain.gain.linearRampToValueAtTime(0, seconds);
    tone.connect(gain).connect(out);
  },
  tail: () => 0.05,
};

/** A breath drawn in before a downbeat. */
export const swell: Voice = {
  play: (strike) => rise(strike, { from: 2200, to: 6400, peak: 0.35 }),
  tail: () => 0.05,
};
