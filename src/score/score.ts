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
  /** Place among the song's sections by energy: 1 is the loudest; equals share a place. */
  energyRank: z.number().int().min(1).default(1),
  /**
   * What an editor cuts on here: `beat` where the music drives, `phrase` where it is calm or free and a grid would only be a
   * metronome.
   */
  verdict: z.enum(["beat", "phrase"]).default("beat"),
  /** How far the section's start can be trusted, 0..1; the first one's is 1. */
  confidence: unit.default(1),
});

/** A curve over the song: the first value at 0, one every `hopInSeconds`. */
const curveSchema = z.strictObject({
  hopInSeconds: z.number().positive(),
  values: z.array(unit),
});

/** Another way to tap along to the same song. */
export const alternativeSchema = z.strictObject({
  /** Beats a minute. */
  tempo: z.number().positive(),
  /** Against the chosen beats: half or double the tempo, the same tempo between the beats, or something else. */
  relation: z.enum(["half", "double", "off-beat", "other"]),
  /** Share of belief, 0..1; with the chosen way's they add up to 1 at most. */
  confidence: unit,
});

/** A stretch of steady tempo and one meter; a song that does not change has one. */
export const stretchSchema = z.strictObject({
  /** Seconds: the stretch's first beat. */
  start: seconds,
  /** Beats a minute. */
  tempo: z.number().positive(),
  /** Beats in a bar; 0 when no bar begins here. */
  meter: z.number().int().min(0),
});

/** How loud the song's file is, in stereo as it is played (ITU-R BS.1770, EBU R 128); null stands for silence. */
const songLoudnessSchema = z.strictObject({
  /** Gated loudness over the whole song, LUFS. */
  integratedInLufs: z.number().nullable(),
  /** Highest level between samples too, dBTP. */
  truePeakInDbtp: z.number().nullable(),
});

/** What an editor hears in a song. Every time is in seconds from the first decoded sample. */
export const scoreSchema = z.strictObject({
  schema: z.literal("score/1"),
  durationInSeconds: z.number().positive(),
  /** Beats a minute over the whole song; 0 when nothing beats. */
  tempo: z.number().min(0),
  /** Beats in a bar, of most bars; 0 when nothing beats. */
  meter: z.number().int().min(0),
  /** What a beat divides into: 2, or 3 where it swings or is compound. 6/8 is a meter of 2 whose beats divide into 3. */
  subdivision: z.literal([2, 3]).default(2),
  /** Other ways to tap along, the likeliest first; at most three. */
  alternatives: z.array(alternativeSchema).default([]),
  /** Where tempo or meter change, ascending, the first at the first beat; empty when nothing beats. */
  stretches: z.array(stretchSchema).default([]),
  /** Ascending. */
  beats: z.array(seconds),
  /** Ascending; each is one of `beats`. */
  downbeats: z.array(seconds),
  /** Ascending, tiling the song; never empty. */
  sections: z.array(sectionSchema).min(1),
  /** Loudness curve, 0 (silence) to 1 (the song's loudest moment), one value every `hopInSeconds`. */
  energy: curveSchema,
  /** Centre of the spectrum on a scale of pitch, 0 (60 Hz or silence) to 1 (10 kHz); empty when it was not measured. */
  brightness: curveSchema.default({ hopInSeconds: 0.05, values: [] }),
  /** Ascending in time; strength 0..1 against the song's strongest. */
  onsets: z.array(z.strictObject({ time: seconds, strength: unit })),
  /** Where phrases begin: moments to cut on in sections whose verdict is `phrase`. Ascending; strength 0..1. */
  phrases: z.array(z.strictObject({ time: seconds, strength: unit })).default([]),
  /** Stretches without sound, ascending. */
  silences: z.array(z.strictObject({ start: seconds, end: seconds })).default([]),
  /** Null when only a mix of the channels was heard. */
  loudness: songLoudnessSchema.nullable().default(null),
  /** What a person laid down over what was heard, in words (`tempo doubled`); empty when nothing was. */
  overrides: z.array(z.string()).default([]),
  /** How far each claim can be trusted, 0..1. Silence and noise get values near 0; what a person laid down is 1. */
  confidence: z.strictObject({
    tempo: unit,
    meter: unit.default(0),
    beats: unit,
    downbeats: unit,
    sections: unit,
  }),
});

/** See {@link scoreSchema}. */
export type Score = z.infer<typeof scoreSchema>;

/** See {@link sectionSchema}. */
export type Section = z.infer<typeof sectionSchema>;

/** See {@link alternativeSchema}. */
export type Alternative = z.infer<typeof alternativeSchema>;

/** See {@link stretchSchema}. */
export type Stretch = z.infer<typeof stretchSchema>;
