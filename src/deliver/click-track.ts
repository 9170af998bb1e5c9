/** Where something is to be heard, in seconds. */
export type ClickTimes = {
  readonly beats: readonly number[];
  /** Those of the beats that open a bar: higher and louder. */
  readonly downbeats: readonly number[];
  /** First frames of shots. */
  readonly cuts: readonly number[];
};

/** A short sound: partials of a decaying tone, hertz and loudness each. */
type Voice = {
  readonly partials: readonly (readonly [hertz: number, level: number])[];
  /** Seconds in which it falls to a third. */
  readonly decay: number;
};

const voices = {
  beat: { partials: [[1000, 0.35]], decay: 0.012 },
  downbeat: { partials: [[1500, 0.5]], decay: 0.018 },
  // A small bell: partials of a struck plate, none of them a beat's.
  cut: {
    partials: [
      [2637, 0.28],
      [3951, 0.16],
      [5919, 0.08],
    ],
    decay: 0.16,
  },
} as const satisfies Record<string, Voice>;

/** How loud the song stays under the clicks. */
const songLevel = 0.45;

/** After this many decays a voice is too soft to hear. */
const decays = 6;

const strike = (out: Float32Array, sampleRate: number, at: number, voice: Voice): void => {
  const first = Math.round(at * sampleRate);
  const length = Math.round(voice.decay * decays * sampleRate);
  for (let index = 0; index < length && first + index < out.length; index += 1) {
    if (first + index < 0) continue;
    const seconds = index / sampleRate;
    const envelope = Math.exp(-seconds / voice.decay);
    const tone = voice.partials.reduce(
      (sum, [hertz, level]) => sum + level * Math.sin(2 * Math.PI * hertz * seconds),
      0,
    );
    out[first + index] = (out[first + index] ?? 0) + envelope * tone;
  }
};

/**
 * A song with a click on every beat (a higher one on bars) and a chime on every cut, to judge a cut by ear. Samples are mono,
 * -1 to 1; the song is softened, and what is too loud even so is held at full scale.
 */
export const clickTrack = (
  song: Float32Array,
  sampleRate: number,
  { beats, downbeats, cuts }: ClickTimes,
): Float32Array => {
  const out = song.map((sample) => sample * songLevel);
  const bars = new Set(downbeats);
  for (const time of beats)
    strike(out, sampleRate, time, bars.has(time) ? voices.downbeat : voices.beat);
  for (const time of cuts) strike(out, sampleRate, time, voices.cut);
  return out.map((sample) => Math.min(1, Math.max(-1, sample)));
};
