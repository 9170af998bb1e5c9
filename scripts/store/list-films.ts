import { access, readdir } from "node:fs/promises";
import path from "node:path";
import { isMissing } from "./is-missing.ts";
import type { Project } from "./project.ts";

/** Names of the films in a project: folders of `public/films` that hold a `film.yaml`, in order of name. */
export const listFilms = async (project: Project): Promise<string[]> => {
  try {
    const entries = await readdir(project.films, { withFileTypes: true });
    const folders = entries.filter((entry) => !entry.isFile()).map((entry) => entry.name);
    const isFilm = await Promise.all(
      folders.map((name) =>
        access(path.join(project.films, name, "film.yaml")).then(
          () => true,
          () => false,
        ),
      ),
    );
    return folders.filter((_, index) => isFilm[index]).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};
