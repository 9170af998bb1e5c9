import type { Film } from "../../src/film/film.ts";
import type { Problem } from "../../src/film/problem.ts";
import { checkFilm } from "../store/check-film.ts";
import { filmFolder } from "../store/film-folder.ts";
import { listFilms } from "../store/list-films.ts";
import type { Project } from "../store/project.ts";
import { access } from "node:fs/promises";
import { readFilm } from "../store/read-film.ts";
import { problemCount } from "../terminal/problem-report.ts";
import { good, poor, type Check } from "./check.ts";

const lostSongs = async (project: Project, film: Film): Promise<string[]> => {
  const folder = filmFolder(project, film.slug);
  const isThere = await Promise.all(
    film.film.songs.map((song) =>
      access(folder.inside(song.file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return film.film.songs.filter((_, index) => !isThere[index]).map((song) => song.file);
};

const checkOne = async (
  project: Project,
  slug: string,
  findings: (film: Film) => readonly Problem[],
): Promise<Check> => {
  const what = `Film ${slug}`;
  const checked = await checkFilm(project, slug, findings);
  if (checked.kind === "failed") return poor(what, checked.message, checked.hint);
  const read = await readFilm(project, slug);
  const lost = read.kind === "read" ? await lostSongs(project, read.film) : [];
  if (lost.length > 0)
    return poor(what, `missing: ${lost.join(", ")}`, "Put the song into the film's folder.");
  const errors = checked.problems.filter((problem) => problem.severity === "error");
  return errors.length === 0
    ? good(what, problemCount(checked.problems))
    : poor(what, problemCount(checked.problems), `Run: film check ${JSON.stringify(slug)}`);
};

/** Every film of the project, and whether it could be made. A broken film is no reason that others cannot be. */
export const checkFilms = async (
  project: Project,
  findings: (film: Film) => readonly Problem[],
): Promise<readonly Check[]> => {
  const slugs = await listFilms(project);
  if (slugs.length === 0)
    return [poor("Films", `none in ${project.films}`, "Make one: film new my-film --song FILE")];
  return Promise.all(slugs.map((slug) => checkOne(project, slug, findings)));
};
