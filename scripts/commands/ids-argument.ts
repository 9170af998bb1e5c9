import type { Film } from "../../src/film/film.ts";
import { bibleEntries } from "../../src/film/bible-entries.ts";
import { listFilms } from "../store/list-films.ts";
import type { Project } from "../store/project.ts";
import { nearest } from "../terminal/nearest.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { defaultFilm } from "./film-argument.ts";

/** A film and the things in it that a command line names: `film shoot my-film ring-hero`, or `film shoot ring-hero`. */
export type NamedThings = { readonly slug: string; readonly ids: readonly string[] };

/** Tells films from shots: the first word is the film where there is one of that name, unless `--film` names it. */
export const namedThings = async (
  project: Project,
  words: readonly string[],
  film: string | undefined,
): Promise<NamedThings> => {
  if (film !== undefined) return { slug: film, ids: words };
  const [first, ...rest] = words;
  const films = await listFilms(project);
  return first !== undefined && (films.includes(first) || !films.includes(defaultFilm))
    ? { slug: first, ids: rest }
    : { slug: defaultFilm, ids: words };
};

/** The first name that no shot, keyframe or bible entry has, as a {@link Failure}. */
export const unknownId = (film: Film, ids: readonly string[]): Failure | null => {
  const { shots, keyframes } = film.storyboard;
  const entries = bibleEntries(film.bible).map(({ entry }) => entry.id);
  const known = [...shots.map(({ id }) => id), ...keyframes.map(({ id }) => id), ...entries];
  const unknown = ids.find((id) => !known.includes(id));
  return unknown === undefined
    ? null
    : failed(
        "no-shot",
        `There is no shot, keyframe or bible entry "${unknown}" in the film "${film.slug}".`,
        nearest(unknown, known, (close) => `Did you mean ${close}?`) ??
          `Shots: ${shots.map(({ id }) => id).join(", ")}.`,
      );
};
