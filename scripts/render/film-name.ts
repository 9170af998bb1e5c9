import type { Film } from "../../src/film/film.ts";
import type { Words } from "../../src/film/text.ts";

/** What tells one rendering of a film from another by its name. */
export type FilmVariant = {
  readonly film: Film;
  readonly song: string;
  readonly format: string;
  readonly words: Words;
};

/** `<slug>[.<song>].<format>.<words>`, the name of a finished film without its ending; the film's first song goes unnamed. */
export const filmName = ({ film, song, format, words }: FilmVariant): string =>
  [film.slug, ...(film.film.songs[0]?.id === song ? [] : [song]), format, words].join(".");
