import { z } from "zod";
import { wordsSchema } from "../../src/film/text.ts";
import type { SheetStills } from "../../src/deliver/sheet-stills.ts";
import type { ScoreSheet } from "./score-sheet.ts";
import type { Staging } from "./staging.ts";

/** How much of the director's notes a storyboard panel shows. */
export const notesSchema = z.enum(["none", "arrows", "full"]);

const songSchema = z
  .string()
  .describe("Id of the song the film is cut to. Default: the film's first.");
const picturesSchema = z
  .enum(["best", "sketch"])
  .describe("best: the best there is. sketch: panels only.");

/** What can be changed in Studio about a film. */
export const filmPropsSchema = z.object({
  words: wordsSchema,
  song: songSchema,
  pictures: picturesSchema,
  notes: notesSchema,
});

/** The animatic is always drawn with panels. */
export const animaticPropsSchema = filmPropsSchema.omit({ pictures: true });

/** One shot alone. */
export const shotPropsSchema = filmPropsSchema.extend({
  shot: z.string().describe("Id of the shot."),
});

/** All shots on one page. */
export const contactSheetPropsSchema = filmPropsSchema.omit({ words: true });

/** The song with its cuts. */
export const scoreViewPropsSchema = filmPropsSchema.omit({ notes: true });

/** See {@link notesSchema}. */
export type Notes = z.infer<typeof notesSchema>;

/** What `calculateMetadata` adds to the editable props. Null before it has run, unless a renderer hands in what it staged. */
export type WithStaging = { readonly staging: Staging | null };

/** Props of the film. */
export type FilmProps = z.infer<typeof filmPropsSchema> & WithStaging;
/** Props of the animatic. */
export type AnimaticProps = z.infer<typeof animaticPropsSchema> & WithStaging;
/** Props of one shot alone. */
export type ShotProps = z.infer<typeof shotPropsSchema> & WithStaging;
/** Props of the contact sheet. */
export type ContactSheetProps = z.infer<typeof contactSheetPropsSchema> &
  WithStaging & { readonly stills: SheetStills | null };
/** Props of the song with its cuts. Null before `calculateMetadata` has run, and on a slate. */
export type ScoreViewProps = z.infer<typeof scoreViewPropsSchema> &
  WithStaging & { readonly sheet: ScoreSheet | null };
