import { z } from "zod";
import { idSchema } from "../film/id.ts";
import { transitionSchema } from "../film/storyboard.ts";

const frames = z.number().int().min(0);

/**
 * What a cut sits on: the song's start, a beat or downbeat of its score, or, only where the song does not beat (a rubato
 * opening, a held chord), a free moment. Where a song is calm, also the beginning of a phrase between its beats.
 */
export const anchorSchema = z.strictObject({
  kind: z.enum(["start", "beat", "downbeat", "phrase", "free"]),
  /** Seconds in the song. */
  time: z.number().min(0),
  /** Which bar of the song, counted from 1; 0 before the first downbeat. */
  bar: z.number().int().min(0),
  /** Which beat of that bar, counted from 1; 0 at the start of a song that has not begun to beat. */
  beat: z.number().int().min(0),
});

/** One shot of the cut. Its start is not stored: it is the sum of the durations before it. */
export const cutShotSchema = z.strictObject({
  shot: idSchema,
  durationInFrames: z.number().int().min(1),
  /** The musical moment of its first frame. */
  anchor: anchorSchema,
  /** First frame minus anchor, in milliseconds; negative when the cut comes first, as the film's lead asks for. */
  errorInMs: z.number(),
  /** Frames of material needed before its first and after its last frame, for the transitions on either side. */
  handles: z.strictObject({ headInFrames: frames, tailInFrames: frames }),
  /** How it leaves; `frames` may be shorter than the storyboard's wish where a neighbour is too short. */
  transition: transitionSchema,
  /** Frames of the shot, from 0, in which a beat sounds. */
  beatsInFrames: z.array(frames).default([]),
  /** Those of them that open a bar. */
  downbeatsInFrames: z.array(frames).default([]),
  /** Where its move is fastest, 0..1 of its length: on a downbeat where the storyboard wants it driven or a hero. */
  peak: z.number().min(0).max(1).default(0.5),
  /** Mean loudness of the song over the shot, 0..1. */
  energy: z.number().min(0).max(1).default(0.5),
  /** How a chosen clip is played that is shorter than the shot: first slower, then its last picture is held. */
  play: z
    .strictObject({
      /** 1 as it was shot, below 1 slow motion. */
      speed: z.number().min(0.25).max(1),
      /** Frames at the shot's end on which the clip's last picture stands. */
      holdInFrames: frames,
    })
    .default({ speed: 1, holdInFrames: 0 }),
});

/** A line of the song's lyrics in the film: when it is read, and in which of its frames each of its words begins. */
export const lyricLineSchema = z.strictObject({
  startInFrames: frames,
  durationInFrames: z.number().int().min(1),
  zh: z.string().nullable(),
  en: z.string().nullable(),
  words: z.array(z.strictObject({ startInFrames: frames, text: z.string() })),
});

/** A film cut to one song: shots end to end in whole frames, tiling the song exactly. */
export const cutSchema = z.strictObject({
  schema: z.literal("cut/1"),
  song: idSchema,
  fps: z.number().int().positive(),
  /** The song's length in frames, and the sum of the shots' durations. */
  durationInFrames: z.number().int().positive(),
  shots: z.array(cutShotSchema).min(1),
  /** The song's words, where the film names them. Ascending; no two overlap. */
  lyrics: z.array(lyricLineSchema).default([]),
});

/** A cut on disk, with the fingerprints (sha-256, hex) of what it was planned from and the planner's version. */
export const cutFileSchema = cutSchema.extend({
  madeFrom: z.strictObject({
    storyboard: z.string(),
    score: z.string(),
    planner: z.string(),
    /** Of what `film.yaml` says of cutting, and of the clips that were chosen. */
    wishes: z.string().default(""),
  }),
});

/** See {@link anchorSchema}. */
export type Anchor = z.infer<typeof anchorSchema>;
/** See {@link cutShotSchema}. */
export type CutShot = z.infer<typeof cutShotSchema>;
/** See {@link lyricLineSchema}. */
export type LyricLine = z.infer<typeof lyricLineSchema>;
/** See {@link cutSchema}. */
export type Cut = z.infer<typeof cutSchema>;
/** See {@link cutFileSchema}. */
export type CutFile = z.infer<typeof cutFileSchema>;
