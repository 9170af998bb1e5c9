import { z } from "zod";

const line = (language: string) =>
  z
    .string({ error: `expected the ${language} text` })
    .trim()
    .min(1, `the ${language} text is empty`);

/** Something a viewer reads, in Chinese and in English; both are always there (film law 7). */
export const textSchema = z.strictObject({ zh: line("zh"), en: line("en") });

/** See {@link textSchema}. */
export type Text = z.infer<typeof textSchema>;

/** A language that viewers can be shown. */
export const languageSchema = z.enum(["zh", "en"]);

/** See {@link languageSchema}. */
export type Language = z.infer<typeof languageSchema>;

/** What is set on the screen: one language, or both (Chinese above English), or nothing. */
export const wordsSchema = z.enum(["zh-en", "zh", "en", "none"]);

/** See {@link wordsSchema}. */
export type Words = z.infer<typeof wordsSchema>;
