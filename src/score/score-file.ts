import { z } from "zod";
import { scoreSchema } from "./score.ts";

/**
 * A score on disk (`score/<song>.json`), with what it was made from: the song's bytes (sha-256, hex), the analyser's version, and
 * what a person laid down over it (sha-256, hex; null for nothing).
 */
export const scoreFileSchema = scoreSchema.extend({
  madeFrom: z.strictObject({
    song: z.string(),
    analyser: z.string(),
    overrides: z.string().nullable().default(null),
  }),
});

/** See {@link scoreFileSchema}. */
export type ScoreFile = z.infer<typeof scoreFileSchema>;
