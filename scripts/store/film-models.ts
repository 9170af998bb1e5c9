import { listFilms } from "./list-films.ts";
import type { Project } from "./project.ts";
import { readFilm } from "./read-film.ts";

/** The models that each readable film of a project names for itself. */
export const filmModels = async (
  project: Project,
): Promise<readonly Readonly<Record<string, string>>[]> => {
  const slugs = await listFilms(project);
  const films = await Promise.all(slugs.map((slug) => readFilm(project, slug)));
  return films.flatMap((read) => (read.kind === "read" ? [read.film.film.models] : []));
};
