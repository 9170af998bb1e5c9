import type { Film } from "../../src/film/film.ts";
import type { Words } from "../../src/film/text.ts";
import type { Notes } from "./notes.ts";

/** What tells one rendering of a film from another by its name. */
export type FilmVariant = {
  readonly film: Film;
  readonly song: string;
  readonly format: string;
  readonly words: Words;
  readonly notes: Notes;
};

/**
 * `<slug>[.<song>].<format>.<words>[.notes-<notes>]`, the name of a finished film without its ending; the film's first
 * song and a film without notes go unnamed.
 */
export const filmName = ({ film, song, format, words, notes }: FilmVariant): string =>
  [
    film.slug,
    ...(film.film.songs[0]?.id === song ? [] : [song]),
    format,
    words,
    ...(notes === "none" ? [] : [`notes-${notes}`]),
  ].join(".");
