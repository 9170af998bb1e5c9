import { readdir } from "node:fs/promises";
import path from "node:path";
import type { FilmFolder } from "../store/film-folder.ts";
import { isMissing } from "../store/is-missing.ts";
import type { Project } from "../store/project.ts";
import { readFilm } from "../store/read-film.ts";
import { filmYaml } from "../template/film-yaml.ts";
import { songIdOf } from "../template/song-id.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

const isSong = (name: string): boolean => /^[^.].*\.(mp3|wav|flac|m4a|ogg|opus)$/i.test(name);

/** Songs in a folder of the film, by their paths inside the film's folder. */
const songsIn = async (folder: FilmFolder, inside: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder.inside(inside), { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    return names.filter(isSong).map((name) => path.posix.join(inside, name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/**
 * The first `film.yaml` of a folder that has none, as `film new` would write it: named after the folder, cut to the one song that
 * lies in it or in its `songs/`. Writes nothing.
 */
export const beginFilm = async (
  project: Project,
  folder: FilmFolder,
): Promise<{ readonly kind: "begun"; readonly text: string } | Failure> => {
  const { slug } = folder;
  const read = await readFilm(project, slug);
  if (read.kind === "failed") return read;
  const songs = [...(await songsIn(folder, ".")), ...(await songsIn(folder, "songs"))];
  const [song, second] = songs.toSorted();
  const missing = `film.yaml is missing in ${folder.folder}`;
  if (song === undefined) {
    return failed(
      "bad-film",
      `${missing}, and so is a song to begin with.`,
      "Put the song beside treatment.md (mp3, wav, flac, m4a, ogg or opus): film.yaml is made from it.",
    );
  }
  if (second !== undefined) {
    return failed(
      "bad-film",
      `${missing}, and there are ${songs.length} songs to begin with: ${songs.toSorted().join(", ")}.`,
      "Leave the film's own song there alone; the others can be named in film.yaml afterwards.",
    );
  }
  const text = filmYaml({
    title: { zh: slug, en: slug },
    songId: songIdOf(song),
    songFile: song,
    songTitle: path.parse(song).name,
  });
  return { kind: "begun", text };
};
