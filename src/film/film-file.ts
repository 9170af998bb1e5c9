import { z } from "zod";
import { colourSchema, filePathSchema, idSchema } from "./id.ts";
import { languageSchema, textSchema } from "./text.ts";

/** A frame shape the film is made in. Width and height are pixels at final quality, even as H.264 4:2:0 needs. */
export const formatSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9]{1,2}x[0-9]{1,2}$/, "expected a format id such as 16x9, 9x16 or 1x1")
    .describe("Name of the format, used in file names: 16x9, 9x16, 1x1."),
  width: z.number().int().multipleOf(2).min(240).max(4096).describe("Pixels at final quality."),
  height: z.number().int().multipleOf(2).min(240).max(4096).describe("Pixels at final quality."),
});

/** A song the film can be cut to. */
export const songSchema = z.strictObject({
  id: idSchema,
  file: filePathSchema.describe("Path inside the film folder: mp3, wav, flac, m4a or ogg."),
  title: textSchema,
  credit: textSchema.nullable().default(null),
  lyrics: z
    .strictObject({
      file: filePathSchema.describe("Path inside the film folder: lrc, srt or vtt."),
      captions: z
        .boolean()
        .default(true)
        .describe("Whether the lyrics are shown, in place of the shots' captions."),
      follow: z
        .boolean()
        .default(false)
        .describe(
          "Whether each word lights up as it is sung, in lines whose file gives words their times (enhanced LRC).",
        ),
    })
    .nullable()
    .default(null)
    .describe("The words of the song with their times: cuts avoid splitting a sung word."),
});

/** One line of the credits: who did what. */
export const creditSchema = z.strictObject({ role: textSchema, name: textSchema });

const limit = (usd: number) => z.number().min(0).nullable().default(usd);

/** `film.yaml`: what the film is called, its shapes, songs, credits and grade. */
export const filmFileSchema = z.strictObject({
  schema: z.literal("film/1"),
  title: textSchema,
  logline: textSchema,
  fps: z.number().int().min(12).max(60).default(24).describe("Frames a second. Default 24."),
  formats: z.array(formatSchema).min(1).describe("The first one is the film's main format."),
  languages: z.array(languageSchema).min(1),
  songs: z
    .array(songSchema)
    .min(1, "expected at least one song")
    .describe("The first one is the film's own."),
  cutting: z
    .strictObject({
      leadInFrames: z
        .number()
        .int()
        .min(0)
        .max(6)
        .default(1)
        .describe(
          "How early a cut comes before its beat, in frames. 0: on the nearest frame. 1: never after the beat, less than a frame before it.",
        ),
    })
    .prefault({})
    .describe("How the film is cut, whatever the song."),
  credits: z.array(creditSchema).default([]),
  look: z
    .strictObject({
      ink: colourSchema.describe("Darkest tone: slates, letterbox, outlines."),
      paper: colourSchema.describe("Lightest tone: captions and titles."),
      ember: colourSchema.describe("Glowing rim of the dream dissolve, glints and light leaks."),
      glow: z
        .number()
        .min(0)
        .max(1)
        .default(0.5)
        .describe("How much light follows the music, 0 to 1."),
    })
    .describe("The grade that holds the whole film together."),
  models: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe(
      "Models by provider and work, over the defaults: { openai.keyframe: gpt-image-2.6-flare }.",
    ),
  money: z
    .strictObject({
      run: limit(10).describe("Most that one run of film shoot may spend, USD. Default 10."),
      film: limit(100).describe("Most that this film may cost in all, USD. Default 100."),
      day: limit(25).describe("Most that all films may cost in a day (UTC), USD. Default 25."),
      ask: limit(1).describe("What costs more in one step is asked about first, USD. Default 1."),
    })
    .prefault({})
    .describe("Limits for tools that cost money; null is no limit. The atelier costs nothing."),
});

/** See {@link formatSchema}. */
export type Format = z.infer<typeof formatSchema>;
/** See {@link songSchema}. */
export type Song = z.infer<typeof songSchema>;
/** See {@link creditSchema}. */
export type Credit = z.infer<typeof creditSchema>;
/** See {@link filmFileSchema}. */
export type FilmFile = z.infer<typeof filmFileSchema>;
/** The grade of a film: see {@link filmFileSchema}. */
export type Look = FilmFile["look"];
