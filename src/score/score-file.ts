import { z } from "zod";
import { scoreSchema } from "./score.ts";

/** A score on disk (`score/<song>.json`), with what it was made from: the song's bytes (sha-256, hex) and the analyser's version. */
export const scoreFileSchema = scoreSchema.extend({
  madeFrom: z.strictObject({ song: z.string(), analyser: z.string() }),
});

/** See {@link scoreFileSchema}. */
export type ScoreFile = z.infer<typeof scoreFileSchema>;
