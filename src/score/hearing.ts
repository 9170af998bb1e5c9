import type { Signal } from "./clean-signal.ts";
import { interpolate, localScore } from "./curve.ts";
import { harmonicChange, runningSums, type RunningSums } from "./harmonic-change.ts";
import { HARMONY_HOP, harmony, type Harmony } from "./harmony.ts";
import { ONSET_HOP, onsetStrength, type OnsetStrength } from "./onset-strength.ts";

/** Everything measured once from the sound that beats, bars and sections are judged by. */
export type Hearing = {
  readonly durationInSeconds: number;
  readonly onsets: OnsetStrength;
  readonly harmony: Harmony;
  /** Running sums of the harmony's chroma, bass and timbre. */
  readonly harmonySums: Readonly<Record<"chroma" | "bass" | "timbre", RunningSums>>;
  /** Onset strength in all bands against its surroundings, every {@link ONSET_HOP}. */
  readonly pulse: Float32Array;
  /**
   * Evidence curves every {@link ONSET_HOP}, each against its surroundings (mean 0, deviation near 1): the onset bands
   * from low to high, all of them, change of chords, change of bass.
   */
  readonly evidence: readonly Float32Array[];
};

/** Places of the evidence curves that are asked for by name. */
export const EVIDENCE = { low: 0, middle: 2, top: 4, all: 5, chord: 6, bass: 7 } as const;

/** Surroundings of an onset: 4 s either way. */
const SURROUNDINGS = 4;

/** Largest value within `reach` frames, so that a grid a frame or two off still sees the event. */
const dilate = (curve: Float32Array, reach: number): Float32Array =>
  curve.map((value, index) => {
    let best = value;
    for (let near = index - reach; near <= index + reach; near += 1)
      best = Math.max(best, curve[near] ?? best);
    return best;
  });

const atOnsetHop = (curve: Float32Array, frames: number): Float32Array =>
  Float32Array.from({ length: frames }, (_, frame) =>
    interpolate(curve, (frame * ONSET_HOP) / HARMONY_HOP),
  );

/** Listens once: two short-time Fourier transforms (46 ms for attacks, 186 ms for pitch), everything else derives from them. */
export const hear = (signal: Signal): Hearing => {
  const onsets = onsetStrength(signal);
  const sounding = harmony(signal);
  const frames = onsets.all.length;
  const reach = Math.round(SURROUNDINGS / ONSET_HOP);
  const attacks = [...onsets.bands, onsets.all].map((curve) => localScore(dilate(curve, 2), reach));
  const harmonySums = {
    chroma: runningSums(sounding.chroma),
    bass: runningSums(sounding.bass),
    timbre: runningSums(sounding.timbre),
  };
  const changes = [harmonySums.chroma, harmonySums.bass].map((rows) =>
    localScore(atOnsetHop(harmonicChange(rows), frames), reach),
  );
  return {
    durationInSeconds: signal.samples.length / signal.sampleRate,
    onsets,
    harmony: sounding,
    harmonySums,
    pulse: localScore(onsets.all, reach),
    evidence: [...attacks, ...changes],
  };
};
