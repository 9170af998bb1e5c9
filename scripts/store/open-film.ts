import type { Film } from "../../src/film/film.ts";
import type { FilmFile, Song } from "../../src/film/film-file.ts";
import { failed, type Failure } from "../terminal/outcome.ts";
import { problemCount, problemReport } from "../terminal/problem-report.ts";
import { shownPath } from "../terminal/shown-path.ts";
import { nearest } from "../terminal/nearest.ts";
import { filmFolder, type FilmFolder } from "./film-folder.ts";
import type { Project } from "./project.ts";
import { readFilmFile } from "./read-film-file.ts";
import { readFilm } from "./read-film.ts";

/** A sound film with its folder. */
export type OpenFilm = { readonly kind: "open"; readonly film: Film; readonly folder: FilmFolder };

/** Reads a film that must be sound to go on; its errors, with their lines, become one {@link Failure}. */
export const openFilm = async (project: Project, slug: string): Promise<OpenFilm | Failure> => {
  const read = await readFilm(project, slug);
  if (read.kind === "failed") return read;
  const folder = filmFolder(project, slug);
  if (read.kind === "read") return { kind: "open", film: read.film, folder };
  const shown = shownPath(folder.folder);
  return failed(
    "bad-film",
    `The film "${slug}" has ${problemCount(read.problems)}:\n\n${problemReport(read.problems, shown)}\n`,
    "Mend these first.",
  );
};

/** A song of a film by its id; without an id the film's first. */
export const songOf = (
  film: { readonly slug: string; readonly film: Pick<FilmFile, "songs"> },
  id: string | undefined,
): Song | Failure => {
  const { songs } = film.film;
  const song = id === undefined ? songs[0] : songs.find((candidate) => candidate.id === id);
  if (song) return song;
  const ids = songs.map((candidate) => candidate.id);
  return failed(
    "no-song",
    `The film "${film.slug}" has no song "${id ?? ""}". It has: ${ids.join(", ")}.`,
    nearest(id ?? "", ids, (close) => `Did you mean ${close}?`) ??
      "Add it under songs in film.yaml.",
  );
};

/** A film with one of its songs, as a person names them: see {@link openFilm} and {@link songOf}. */
export const openSong = async (
  project: Project,
  slug: string,
  id: string | undefined,
): Promise<(OpenFilm & { readonly song: Song }) | Failure> => {
  const open = await openFilm(project, slug);
  if (open.kind === "failed") return open;
  const song = songOf(open.film, id);
  return isFailure(song) ? song : { ...open, song };
};

/**
 * A song of a film whose `film.yaml` is sound: for hearing it nothing else is needed. `film` is null where bible or storyboard are
 * missing or have errors.
 */
export const openSongAlone = async (
  project: Project,
  slug: string,
  id: string | undefined,
): Promise<
  | {
      readonly kind: "open";
      readonly film: Film | null;
      readonly folder: FilmFolder;
      readonly song: Song;
    }
  | Failure
> => {
  const open = await openSong(project, slug, id);
  if (open.kind === "open" || open.reason !== "bad-film") return open;
  const folder = filmFolder(project, slug);
  const film = await readFilmFile(folder);
  if (film === null) return open;
  const song = songOf({ slug, film }, id);
  return isFailure(song) ? song : { kind: "open", film: null, folder, song };
};

/** Whether a value is a {@link Failure} rather than what was asked for. */
export const isFailure = (value: object): value is Failure =>
  "kind" in value && value.kind === "failed";
