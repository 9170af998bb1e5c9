import { z } from "zod";

/** What a run writes down before it makes anything, so that the next one can clean up after it. */
export const runRecordSchema = z.strictObject({
  schema: z.literal("run/1"),
  pid: z.number().int().positive(),
  start: z.string().nullable(),
  host: z.string(),
  /** The run's own temporary folder. */
  temp: z.string(),
});

/** See {@link runRecordSchema}. */
export type RunRecord = z.infer<typeof runRecordSchema>;
