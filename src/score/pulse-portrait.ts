import { phaseGains } from "./bars.ts";
import { deviation, interpolate, mean } from "./curve.ts";
import { EVIDENCE, type Hearing } from "./hearing.ts";

/** Where inside a beat the attacks are read, as fractions of it. */
const PLACES = [0, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4] as const;
/** Read on the beat and half way to the next: kick, snare, cymbals, change of chord, change of bass. */
const KINDS = [EVIDENCE.low, EVIDENCE.middle, EVIDENCE.top, EVIDENCE.chord, EVIDENCE.bass] as const;
const METERS = [4, 3, 2] as const;
/** Beats a minute that tempi are counted from, in octaves. */
const USUAL_TEMPO = 110;

/** Mean of a curve at a place inside every beat. */
const meanAt = (curve: Float32Array, beats: readonly number[], place: number): number => {
  let sum = 0;
  for (let index = 0; index + 1 < beats.length; index += 1) {
    const beat = beats[index] ?? 0;
    sum += interpolate(curve, beat + place * ((beats[index + 1] ?? beat) - beat));
  }
  return sum / Math.max(1, beats.length - 1);
};

/** Mean change of length between neighbouring beats, as a log ratio: 0 for a machine. */
const unevenness = (beats: readonly number[]): number =>
  mean(
    beats.slice(2).map((beat, index) => {
      const middle = beats[index + 1] ?? 0;
      const first = beats[index] ?? 0;
      return Math.abs(Math.log((beat - middle) / Math.max(0.5, middle - first)));
    }),
  );

/** How well bars of each meter fit: what the best phase gains, and by how much it beats the next phase. */
const barFit = (odds: readonly number[]): number[] =>
  METERS.flatMap((meter) => {
    const [best = 0, next = 0] = phaseGains(odds, meter).toSorted((a, b) => b - a);
    return [best, best - next];
  });

/**
 * A reading of the pulse in 29 numbers, for judging it against other readings of the same song: attacks on the beat and
 * between beats, chords and bass likewise, the tempo, how uneven it is, and how well its beats fall into bars. `beats` are in
 * onset frames, `odds` the log-odds of each being a downbeat. The order is that of the weights.
 */
export const pulsePortrait = (
  hearing: Hearing,
  beats: readonly number[],
  tempo: number,
  odds: readonly number[],
): number[] => {
  const read = (kind: number, place: number) =>
    meanAt(hearing.evidence[kind] ?? new Float32Array(), beats, place);
  const octaves = Math.log2(tempo / USUAL_TEMPO);
  const places = PLACES.map((place) => read(EVIDENCE.all, place));
  return [
    ...places,
    ...KINDS.flatMap((kind) => [read(kind, 0), read(kind, 1 / 2)]),
    octaves * (places[0] ?? 0),
    octaves * (places[3] ?? 0),
    octaves,
    octaves ** 2,
    unevenness(beats),
    ...barFit(odds),
    mean(odds),
    deviation(odds),
  ];
};
