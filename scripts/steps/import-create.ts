import { constants } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { ImportedList } from "../../src/film/import/import-list.ts";
import { idPart } from "../../src/film/import/ids.ts";
import { parseFilm } from "../../src/film/parse-film.ts";
import type { Film } from "../../src/film/film.ts";
import { wavFile } from "../media/wav-file.ts";
import { filmFolder, type FilmFolder } from "../store/film-folder.ts";
import { makeFolder } from "../store/make-folder.ts";
import { removeStalePartials } from "../store/remove-stale-partials.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { cutStep } from "./cut-step.ts";
import { guideRate, guideSeconds, guideTrack } from "./import-guide.ts";
import { newFilmTexts, type FirstSong } from "./import-new-film.ts";
import { readBack } from "./import-yaml.ts";
import { scoreStep } from "./score-step.ts";

/** A film to be made from a list. `song` is a file of one's own; null takes a guide track of clicks. */
export type CreateWish = {
  readonly slug: string;
  readonly list: ImportedList;
  readonly source: string;
  readonly song: string | null;
};

/** A film made from a list. `infeasible` says why its song cannot be cut to; null when it can. */
export type CreatedFilm = {
  readonly kind: "created";
  readonly infeasible: Failure | null;
  readonly seconds: number | null;
};

const firstSong = ({ song }: CreateWish): FirstSong => {
  if (song === null) {
    return { id: "guide", file: "songs/guide.wav", title: { zh: "节拍音轨", en: "Guide track" } };
  }
  const { name, ext } = path.parse(song);
  const part = idPart(name);
  const id = /^[a-z]/.test(part) ? part : "song";
  return { id, file: `songs/${id}${ext.toLowerCase()}`, title: { zh: name, en: name } };
};

/** The texts of the new film and what they parse to. That they parse is this program's promise, so a film that does not is a bug. */
export const textsOf = (
  wish: CreateWish,
): { texts: ReturnType<typeof newFilmTexts>; film: Film } => {
  const texts = newFilmTexts(wish.list, firstSong(wish), wish.source);
  const parsed = parseFilm({
    slug: wish.slug,
    film: readBack(texts["film.yaml"]),
    bible: readBack(texts["bible.yaml"]),
    storyboard: readBack(texts["storyboard.yaml"]),
  });
  if (parsed.ok) return { texts, film: parsed.film };
  const [problem] = parsed.problems;
  throw new Error(
    `an imported list is no film: ${problem?.file} ${problem?.path.join(".")}: ${problem?.message}`,
  );
};

const writeAll = async (wish: CreateWish, folder: FilmFolder): Promise<Film> => {
  const { texts, film } = textsOf(wish);
  const { file } = firstSong(wish);
  await makeFolder(folder.inside("songs"));
  if (wish.song !== null) {
    await copyFile(wish.song, folder.inside(file), constants.COPYFILE_FICLONE);
  } else {
    const seconds = guideSeconds(wish.list.shots, wish.list.askedInSeconds);
    await writeFileAtomic(folder.inside(file), wavFile([guideTrack(seconds)], guideRate));
  }
  for (const name of ["film.yaml", "bible.yaml", "storyboard.yaml"] as const) {
    await writeFileAtomic(folder.authored[name], texts[name]);
  }
  return film;
};

/**
 * Makes a film folder from a list: written whole beside its place, heard and cut, then renamed. A song that the shots cannot
 * be cut to stops nothing; a file that is no song does.
 */
export const createFilm = async (
  shell: Shell,
  wish: CreateWish,
): Promise<CreatedFilm | Failure | Cancelled> => {
  const { films } = shell.project;
  await makeFolder(films);
  await removeStalePartials(films);
  const staging = `.partial-${process.pid}`;
  const folder = filmFolder(shell.project, staging);
  try {
    const film = await writeAll(wish, folder);
    const song = film.film.songs[0];
    if (!song) throw new Error("an imported film names no song");
    const scored = await scoreStep(shell, folder, song, false);
    if (scored.kind !== "scored") return scored;
    const cut = await cutStep({ film, folder, song, score: scored.score }, false);
    if (cut.kind === "failed" && cut.reason !== "infeasible") return cut;
    await rename(folder.folder, path.join(films, wish.slug));
    return cut.kind === "cut"
      ? { kind: "created", infeasible: null, seconds: cut.cut.durationInFrames / cut.cut.fps }
      : { kind: "created", infeasible: cut, seconds: null };
  } finally {
    await rm(folder.folder, { recursive: true, force: true });
  }
};
