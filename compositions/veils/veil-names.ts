import { captionsOf } from "../../src/deliver/captions-of.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Words } from "../../src/film/text.ts";
import { creditsLayout } from "../stage/titles/credits-moment.ts";

/** Veils that every film has, whatever its shots. */
export const commonVeils = ["ink", "breath", "throb", "grade", "scrim"] as const;

/** A veil: one of the common ones, or lettering. */
export type VeilName =
  | (typeof commonVeils)[number]
  /** The lines of one caption, by its place among the film's captions. */
  | `caption:${number}`
  /** The film's title, all there. */
  | "title"
  /** What lies under all cards of the credits of the shot with this index, and one card, all there. */
  | `credits:${number}`
  | `credits:${number}:${number}`;

/** Every veil that a film's frames are laid with, in the order of the sheet. */
export const veilNames = (staged: StagedFilm, words: Words): readonly VeilName[] => [
  ...commonVeils,
  ...captionsOf(staged, words).map((_, index): VeilName => `caption:${index}`),
  ...(words === "none" ? [] : letteringOf(staged, words)),
];

const letteringOf = (staged: StagedFilm, words: Words): VeilName[] => [
  ...(staged.shots.some(({ shot }) => shot.title === "film") ? (["title"] as const) : []),
  ...staged.shots.flatMap((shot): VeilName[] => {
    if (shot.shot.title !== "credits") return [];
    const { cards } = creditsLayout(staged, shot, words);
    const each = Array.from(
      { length: cards },
      (_, card): VeilName => `credits:${shot.index}:${card}`,
    );
    return [`credits:${shot.index}`, ...each];
  }),
];
