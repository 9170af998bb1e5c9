import { z } from "zod";
import { idSchema } from "../film/id.ts";

const path = z
  .string()
  .regex(/^takes\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{2,5}$/, "expected takes/<ab>/<sha256>.<ext>");

/** A picture on disk, addressed by its content. */
export const pictureTakeSchema = z.strictObject({
  file: path,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

/** A clip on disk, addressed by its content. */
export const clipTakeSchema = pictureTakeSchema.extend({
  /** Frames it holds at the film's frame rate, handles included. */
  durationInFrames: z.number().int().positive(),
  /** Frames before the shot's own first frame. */
  headInFrames: z.number().int().min(0),
});

/** `takes.json`: which take stands for each keyframe and each shot. Keys are keyframe ids and shot ids. */
export const lockSchema = z.strictObject({
  schema: z.literal("takes/1"),
  keyframes: z.record(idSchema, pictureTakeSchema),
  clips: z.record(idSchema, clipTakeSchema),
});

/** See {@link pictureTakeSchema}. */
export type PictureTake = z.infer<typeof pictureTakeSchema>;
/** See {@link clipTakeSchema}. */
export type ClipTake = z.infer<typeof clipTakeSchema>;
/** See {@link lockSchema}. */
export type Lock = z.infer<typeof lockSchema>;

/** The lock of a film for which nothing has been made yet. */
export const emptyLock: Lock = { schema: "takes/1", keyframes: {}, clips: {} };
