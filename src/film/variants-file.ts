import { z } from "zod";
import { idSchema } from "./id.ts";
import { formatSchema } from "./film-file.ts";
import { wordsSchema } from "./text.ts";

/** How long a variant is: `full`, or a cut-down of at most so many seconds (`30s`), 5 to 600. */
export const lengthSchema = z
  .string()
  .regex(/^(full|[1-9][0-9]{0,2}s)$/, "expected full, or seconds such as 30s")
  .refine(
    (length) => length === "full" || (parseInt(length, 10) >= 5 && parseInt(length, 10) <= 600),
    "expected 5s to 600s",
  );

const listOf = <S extends z.ZodType>(item: S, whole: string) =>
  z
    .union([z.literal("all"), z.array(item)])
    .default("all")
    .describe(whole);

/** `variants.yaml`: what a film is delivered as. Every song in every format, language and length that is named here. */
export const variantsFileSchema = z.strictObject({
  schema: z.literal("variants/1"),
  songs: listOf(idSchema, "Ids of the film's songs. Default: all."),
  formats: listOf(formatSchema.shape.id, "Ids of the film's formats. Default: all."),
  languages: z
    .array(wordsSchema)
    .default(["zh-en"])
    .describe("Languages on the screen: zh-en, zh, en, none. Default: zh-en alone."),
  lengths: z
    .array(lengthSchema)
    .default(["full"])
    .describe("full, or seconds: 30s is cut anew to the best part of the song. Default: full."),
  quality: z
    .enum(["draft", "standard", "final"])
    .default("standard")
    .describe("A third, two thirds or all of each side's pixels."),
});

/** See {@link variantsFileSchema}. */
export type VariantsFile = z.infer<typeof variantsFileSchema>;

/** See {@link lengthSchema}. */
export type Length = z.infer<typeof lengthSchema>;

/** Seconds of a cut-down; null for the full film. */
export const secondsOf = (length: Length): number | null =>
  length === "full" ? null : parseInt(length, 10);
