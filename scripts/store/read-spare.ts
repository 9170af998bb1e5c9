import { cutFileSchema, type Cut } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import { spareKeyframes, spareShots } from "../../src/takes/spare-shots.ts";
import type { FilmFolder } from "./film-folder.ts";
import { readJsonFile } from "./json-file.ts";

/** Ids of what a film does without as it is cut: its shots, and the keyframes that only those use. */
export type Spare = {
  readonly shots: ReadonlySet<string>;
  readonly keyframes: ReadonlySet<string>;
};

/**
 * What no cut of a film shows, by the cuts on disk, of which what is missing or unreadable is left out, and by `cut`, which may not
 * be there yet.
 */
export const readSpare = async (
  folder: FilmFolder,
  film: Film,
  cut: Pick<Cut, "song" | "shots"> | null,
): Promise<Spare> => {
  const read = await Promise.all(
    film.film.songs.map(({ id }) => readJsonFile(folder.cut(id), cutFileSchema)),
  );
  const cuts = read.flatMap((one) => (one.kind === "read" ? [one.value] : []));
  const shots = spareShots(film, cut ? [cut, ...cuts] : cuts);
  return { shots, keyframes: spareKeyframes(film, shots) };
};
