import { z } from "zod";

import { beatsIn, samplesIn, samplesPerBeat, SAMPLE_RATE } from "./song.ts";
import type { Song } from "./song.ts";

/** Where the beats of a rendered song truly are: known from its score, not heard. Seconds from the first sample. */
export const gridSchema = z.strictObject({
  schema: z.literal("song-grid/1"),
  id: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  durationInSeconds: z.number().positive(),
  /** Whole frames at `frameRate`. */
  durationInFrames: z.number().int().positive(),
  frameRate: z.number().int().positive(),
  tempo: z.number().positive(),
  meter: z.number().int().positive(),
  beats: z.array(z.number()),
  downbeats: z.array(z.number()),
  sections: z.array(
    z.strictObject({
      name: z.string(),
      about: z.string(),
      start: z.number(),
      end: z.number(),
      bars: z.number().int(),
    }),
  ),
});

/** See {@link gridSchema}. */
export type Grid = z.infer<typeof gridSchema>;

const toMicroseconds = (seconds: number): number => Math.round(seconds * 1e6) / 1e6;

/** The grid of a song: beats from the first sample to the last, downbeats each `meter` beats, sections on downbeats. */
export const toGrid = (song: Song): Grid => {
  const secondsAt = (beat: number): number =>
    toMicroseconds((beat * samplesPerBeat(song)) / SAMPLE_RATE);
  const beats = Array.from({ length: beatsIn(song) }, (_, beat) => secondsAt(beat));
  let firstBeat = 0;
  const sections = song.sections.map(({ name, about, bars }) => {
    const start = firstBeat;
    firstBeat += bars * song.meter;
    return { name, about: about.trim(), start: secondsAt(start), end: secondsAt(firstBeat), bars };
  });
  return {
    schema: "song-grid/1",
    id: song.id,
    title: song.title,
    durationInSeconds: toMicroseconds(samplesIn(song) / SAMPLE_RATE),
    durationInFrames: beatsIn(song) * song.framesPerBeat,
    frameRate: song.frameRate,
    tempo: (60 * song.frameRate) / song.framesPerBeat,
    meter: song.meter,
    beats,
    downbeats: beats.filter((_, beat) => beat % song.meter === 0),
    sections,
  };
};
