/** Samples a second of everything made here, unless told otherwise. */
export const testRate = 48_000;

/** Noise from a seed, -1 to 1: the same numbers every time (a linear congruential generator, Numerical Recipes). */
const noiseFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
};

/** A song to cut to: a drum beat at `tempo` BPM, four to the bar, the first of each bar stronger, over a bass note. */
export const drumBeat = (seconds: number, tempo = 120, sampleRate = testRate): Float32Array => {
  const noise = noiseFrom(7);
  const beat = (60 / tempo) * sampleRate;
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const count = Math.floor(index / beat);
    const since = (index - count * beat) / sampleRate;
    const strength = count % 4 === 0 ? 0.8 : 0.45;
    const kick = Math.sin(2 * Math.PI * 60 * since) * Math.exp(-since * 18) * strength;
    const hat = noise() * Math.exp(-since * 60) * strength * 0.5;
    const bass = Math.sin((2 * Math.PI * 110 * index) / sampleRate) * 0.08;
    return kick + hat + bass;
  });
};

/** Single samples of height `click`, half a second into every second, over noise of `level`: time is read off to the sample. */
export const clickTrack = (
  seconds: number,
  level: number,
  { click = 0.9, sampleRate = testRate } = {},
): Float32Array => {
  const noise = noiseFrom(3);
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) =>
    index % sampleRate === Math.round(sampleRate / 2) ? click : noise() * level,
  );
};

/** Where the loudest sample of each whole second lies, counted from the second's start. */
export const clickPlaces = (samples: Float32Array, sampleRate: number): number[] =>
  Array.from({ length: Math.floor(samples.length / sampleRate) }, (_, second) => {
    const part = samples.subarray(second * sampleRate, (second + 1) * sampleRate);
    return part.reduce(
      (best, sample, index) => (Math.abs(sample) > Math.abs(part[best] ?? 0) ? index : best),
      0,
    );
  });
