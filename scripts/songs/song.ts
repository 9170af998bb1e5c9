import { z } from "zod";

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const amount = z.number().min(0).max(1);

/** The names of the instruments; one file each. */
export const voiceNames = [
  "amber-bell",
  "blue-bell",
  "light",
  "pad",
  "air",
  "bass",
  "pluck",
  "kick",
  "brush",
  "shaker",
  "tom",
  "boom",
  "crash",
  "swell",
  "riser",
  "clink",
  "dust",
] as const;

const partSchema = z.strictObject({
  voice: z.enum(voiceNames),
  /** Fader, in decibels. */
  level: z.number().min(-60).max(12),
  /** -1 left to 1 right. */
  pan: z.number().min(-1).max(1).default(0),
  /** Notes alternate this far left and right of `pan`. */
  spread: amount.default(0),
  /** Share sent to the hall. */
  hall: amount.default(0),
  /** Share sent to the ping-pong echo, a dotted eighth apart. */
  echo: amount.default(0),
  /** How deep the kick presses this part down: 0 not at all, 1 to silence. */
  duck: amount.default(0),
});

const sectionSchema = z.strictObject({
  name: z.string().regex(/^[a-z]+$/),
  /** What happens in the music, for whoever cuts to it. */
  about: z.string().min(1),
  bars: z.number().int().positive(),
  /** Chord symbols, one a bar, for the reader. */
  harmony: z.string().min(1),
  /** Part name to bars of notation, one line a bar; "%" repeats the bar before. A part not named rests. */
  parts: z.record(z.string(), z.string()),
});

/** A song as a text: metre, tempo in frames, instruments with their place at the desk, and the notes of every section. */
export const songSchema = z.strictObject({
  schema: z.literal("song/1"),
  id: z.string().regex(/^[a-z-]+$/),
  title: bilingual,
  /** Beats (quarter notes) in a bar. */
  meter: z.number().int().min(2).max(7),
  /** Frames a second of the film the song is written for. */
  frameRate: z.number().int().positive(),
  /** A whole number, so that every beat begins on a frame. Beats a minute = 60 * frameRate / framesPerBeat. */
  framesPerBeat: z.number().int().positive(),
  seed: z.number().int().min(0),
  parts: z.record(z.string(), partSchema),
  sections: z.array(sectionSchema).min(1),
});

/** See {@link songSchema}. */
export type Song = z.infer<typeof songSchema>;

/** Names an instrument. */
export type VoiceName = (typeof voiceNames)[number];

/** Samples a second of every song. */
export const SAMPLE_RATE = 48000;

/** Samples from one beat to the next; whole for the frame rates and tempos used here. */
export const samplesPerBeat = (song: Song): number =>
  (SAMPLE_RATE * song.framesPerBeat) / song.frameRate;

/** Beats in the whole song. */
export const beatsIn = (song: Song): number =>
  song.sections.reduce((sum, section) => sum + section.bars * song.meter, 0);

/** Samples in the whole song. */
export const samplesIn = (song: Song): number => beatsIn(song) * samplesPerBeat(song);
