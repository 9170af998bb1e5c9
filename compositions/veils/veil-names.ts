import { captionsOf } from "../../src/deliver/captions-of.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Words } from "../../src/film/text.ts";

/** Veils that every film has, whatever its shots. */
export const commonVeils = ["breath", "throb", "grade", "scrim"] as const;

/** A veil: one of the common ones, or the lines of one caption, by its place among the film's captions. */
export type VeilName = (typeof commonVeils)[number] | `caption:${number}`;

/** Every veil that a film's frames are laid with, in the order of the sheet. */
export const veilNames = (staged: StagedFilm, words: Words): readonly VeilName[] => [
  ...commonVeils,
  ...captionsOf(staged, words).map((_, index): VeilName => `caption:${index}`),
];
