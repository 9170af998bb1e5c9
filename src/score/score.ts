import { z } from "zod";

const unit = z.number().min(0).max(1);
const seconds = z.number().min(0);

/** One stretch of a song that keeps its character (verse, drop, hold ...). */
export const sectionSchema = z.strictObject({
  /** Seconds from the first sample. Sections tile the song: the first starts at 0, each starts where the last one ended. */
  start: seconds,
  /** Seconds; the last section ends with the song. */
  end: seconds,
  /** Mean energy against the song's own quietest (0) and loudest (1) section. */
  energy: unit,
  /** Sections that sound alike share a label ("A", "B", ...). */
  label: z.string().min(1),
});

/** What an editor hears in a song. Every time is in seconds from the first decoded sample. */
export const scoreSchema = z.strictObject({
  schema: z.literal("score/1"),
  durationInSeconds: z.number().positive(),
  /** Beats a minute over the whole song; 0 when nothing beats. */
  tempo: z.number().min(0),
  /** Beats in a bar; 0 when nothing beats. */
  meter: z.number().int().min(0),
  /** Ascending. */
  beats: z.array(seconds),
  /** Ascending; each is one of `beats`. */
  downbeats: z.array(seconds),
  /** Ascending, tiling the song; never empty. */
  sections: z.array(sectionSchema).min(1),
  /** Loudness curve, 0 (silence) to 1 (the song's loudest moment), one value every `hopInSeconds`. */
  energy: z.strictObject({ hopInSeconds: z.number().positive(), values: z.array(unit) }),
  /** Ascending in time; strength 0..1 against the song's strongest. */
  onsets: z.array(z.strictObject({ time: seconds, strength: unit })),
  /** How far each claim can be trusted, 0..1. Silence and noise get values near 0. */
  confidence: z.strictObject({ tempo: unit, beats: unit, downbeats: unit, sections: unit }),
});

/** See {@link scoreSchema}. */
export type Score = z.infer<typeof scoreSchema>;

/** See {@link sectionSchema}. */
export type Section = z.infer<typeof sectionSchema>;
