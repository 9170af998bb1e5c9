/** A sounding oscillator from time 0. */
export const startOscillator = (
  context: BaseAudioContext,
  type: Exclude<OscillatorType, "custom">,
  hertz: number,
): OscillatorNode => {
  const oscillator = context.createOscillator();
  oscillator.type = type;
  oscillator.frequency.setValueAtTime(hertz, 0);
  oscillator.start(0);
  return oscillator;
};

/** A filter with its frequency in hertz and its resonance. */
export const makeFilter = (
  context: BaseAudioContext,
  type: BiquadFilterType,
  hertz: number,
  resonance: number,
): BiquadFilterNode => {
  const filter = context.createBiquadFilter();
  filter.type = type;
  filter.frequency.setValueAtTime(hertz, 0);
  filter.Q.setValueAtTime(resonance, 0);
  return filter;
};

/** A fader at a fixed gain. */
export const makeGain = (context: BaseAudioContext, gain: number): GainNode => {
  const node = context.createGain();
  node.gain.setValueAtTime(gain, 0);
  return node;
};

/** A place between left (-1) and right (1). */
export const makePan = (context: BaseAudioContext, pan: number): StereoPannerNode => {
  const node = context.createStereoPanner();
  node.pan.setValueAtTime(pan, 0);
  return node;
};
