import { readFile } from "node:fs/promises";
import { filmFileSchema, type FilmFile } from "../../src/film/film-file.ts";
import type { FilmFolder } from "./film-folder.ts";
import { isMissing } from "./is-missing.ts";
import { parseYaml } from "./yaml-place.ts";

/** A film's `film.yaml` alone, whatever its bible and storyboard are; null when it is missing or not sound itself. */
export const readFilmFile = async (folder: FilmFolder): Promise<FilmFile | null> => {
  const text = await readFile(folder.authored["film.yaml"], "utf8").catch((error: unknown) => {
    if (isMissing(error)) return "";
    throw error;
  });
  const yaml = parseYaml(text);
  const film = yaml.kind === "parsed" ? filmFileSchema.safeParse(yaml.value) : null;
  return film?.success ? film.data : null;
};
