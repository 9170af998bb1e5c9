import { captionsOf } from "../../src/deliver/captions-of.ts";
import { captionVeil, commonVeils } from "../../src/deliver/laying/recipe.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Words } from "../../src/film/text.ts";
import { creditsLayout } from "../stage/titles/credits-moment.ts";

/** A veil: one of the common ones, or lettering. */
export type VeilName =
  | (typeof commonVeils)[number]
  /** The lines of one caption, by its place among the film's captions. */
  | ReturnType<typeof captionVeil>
  /** The film's title, all there. */
  | "title"
  /** What lies under all cards of the credits of the shot with this index, and one card, all there. */
  | `credits:${number}`
  | `credits:${number}:${number}`;

/** Every veil that a film's frames are laid with, in the order of the sheet. */
export const veilNames = (staged: StagedFilm, words: Words): readonly VeilName[] => [
  ...commonVeils,
  ...captionsOf(staged, words).map((_, index) => captionVeil(index)),
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
