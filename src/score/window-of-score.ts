import { interpolate } from "./curve.ts";
import type { Score } from "./score.ts";

/** A stretch of a song, in seconds. */
export type SongWindow = { readonly start: number; readonly end: number };

type Curve = Score["energy"];

/** A curve's part, its first value at the window's start. */
const curveIn = ({ hopInSeconds, values }: Curve, { start, end }: SongWindow): Curve => ({
  hopInSeconds,
  values:
    values.length === 0
      ? []
      : Array.from({ length: Math.ceil((end - start) / hopInSeconds) }, (_, index) =>
          interpolate(values, start / hopInSeconds + index),
        ),
});

/**
 * What an editor hears when only a part of a song is played: times count from the window's start, what lies outside is gone, what
 * crosses a border is cut off there. Energy and ranks stay those of the whole song.
 */
export const windowOfScore = (score: Score, window: SongWindow): Score => {
  const { start, end } = window;
  const isInside = (time: number): boolean => time >= start && time < end;
  const moved = (time: number): number => Math.min(end, Math.max(start, time)) - start;
  const clipped = <T extends SongWindow>(spans: readonly T[]): T[] =>
    spans
      .filter((span) => span.start < end && span.end > start)
      .map((span) => ({ ...span, start: moved(span.start), end: moved(span.end) }));
  const momentsIn = <T extends { readonly time: number }>(moments: readonly T[]): T[] =>
    moments
      .filter(({ time }) => isInside(time))
      .map((moment) => ({ ...moment, time: moved(moment.time) }));
  const beats = score.beats.filter(isInside).map(moved);
  const stretches = score.stretches.filter((stretch, index) => {
    const next = score.stretches[index + 1];
    return stretch.start < end && (next === undefined || next.start > start);
  });
  return {
    ...score,
    durationInSeconds: end - start,
    beats,
    downbeats: score.downbeats.filter(isInside).map(moved),
    stretches:
      beats.length === 0
        ? []
        : stretches.map((stretch) => ({
            ...stretch,
            start: Math.max(beats[0] ?? 0, moved(stretch.start)),
          })),
    sections: clipped(score.sections),
    energy: curveIn(score.energy, window),
    brightness: curveIn(score.brightness, window),
    onsets: momentsIn(score.onsets),
    phrases: momentsIn(score.phrases),
    silences: clipped(score.silences),
  };
};
