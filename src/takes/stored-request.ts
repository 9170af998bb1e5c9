import { z } from "zod";

/**
 * What a take was asked for with, kept by its fingerprint, so that a stale one can say because of what. `about` is what the film
 * said of it (keyframe, bible entries, place), `ingredients` what the fingerprint is the hash of.
 */
export const storedRequestSchema = z.strictObject({
  schema: z.literal("request/1"),
  kind: z.enum(["keyframe", "sheet", "clip"]),
  id: z.string().min(1),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** What was asked for beyond the first wording, oldest first. */
  changes: z.array(z.string()),
  ingredients: z.record(z.string(), z.unknown()),
  about: z.unknown(),
});

/** See {@link storedRequestSchema}. */
export type StoredRequest = z.infer<typeof storedRequestSchema>;
