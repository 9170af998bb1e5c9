import { songOutline } from "../../src/prompts/writing/song-words.ts";
import { scoreStep } from "../steps/score-step.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled } from "../terminal/outcome.ts";
import type { FilmOnDisk } from "./film-on-disk.ts";

/**
 * The film with its own song heard, so that its sections and its length go into the questions. Writes `film.yaml` where it was
 * missing, and the score where it is not current. A song that cannot be heard is said, and what was heard of it before stands.
 */
export const hearFirst = async (
  shell: Shell,
  disk: FilmOnDisk,
): Promise<FilmOnDisk | Cancelled> => {
  const { folder, newFilmYaml } = disk;
  if (newFilmYaml !== null) await writeFileAtomic(folder.authored["film.yaml"], newFilmYaml);
  const there = { ...disk, newFilmYaml: null };
  const [song] = disk.film.songs;
  if (!song) return there;
  const step = await scoreStep(shell, folder, song, false);
  if (step.kind === "cancelled") return step;
  if (step.kind === "failed") {
    shell.progress.note(`${song.file} is not heard: ${step.message} ${step.hint}`);
    return there;
  }
  const { score } = step;
  return { ...there, song: { id: song.id, score, outline: songOutline(score) } };
};
