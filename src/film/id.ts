import { z } from "zod";

/** A stable name inside a film folder: lower case letters, digits and dashes, 1 to 48 characters, starting with a letter. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,47}$/,
    "expected an id of lower case letters, digits and dashes that starts with a letter",
  );

/** How prompts and reports name a bible entry: UPPERCASE words, 2 to 32 characters (`GEMINI RING`). */
export const tokenSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9 -]{1,31}$/, "expected an UPPERCASE token such as GEMINI RING");

/** A colour as `#rrggbb`. */
export const colourSchema = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, "expected a colour such as #e9a24b");

/** A path inside the film folder, with forward slashes: never absolute, never climbing out with `..`. */
export const filePathSchema = z
  .string()
  .min(1)
  .refine(
    (path) =>
      !path.startsWith("/") && !/^[A-Za-z]:/.test(path) && !path.split(/[\\/]/).includes(".."),
    "expected a path inside the film folder, such as songs/my-song.flac",
  );

/** A place in the 16:9 frame: 0,0 is the top left corner, 1,1 the bottom right. May lie up to one frame outside it. */
export const pointSchema = z.strictObject({
  x: z.number().min(-1).max(2),
  y: z.number().min(-1).max(2),
});

/** See {@link pointSchema}. */
export type Point = z.infer<typeof pointSchema>;
