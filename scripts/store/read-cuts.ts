import { cutFileSchema, type CutFile } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { FilmFolder } from "./film-folder.ts";
import { readJsonFile } from "./json-file.ts";

/** The cuts there are of a film, one a song, in the order of its songs; what is missing or unreadable is left out. */
export const readCuts = async (folder: FilmFolder, film: Film): Promise<readonly CutFile[]> => {
  const read = await Promise.all(
    film.film.songs.map(({ id }) => readJsonFile(folder.cut(id), cutFileSchema)),
  );
  return read.flatMap((one) => (one.kind === "read" ? [one.value] : []));
};
