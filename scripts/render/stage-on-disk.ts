import path from "node:path";
import { stageCut, type StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Cut } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { Format, Song } from "../../src/film/film-file.ts";
import type { Score } from "../../src/score/score.ts";
import { clipCacheFile } from "../../src/takes/clip-cache-file.ts";
import { clipCacheSchema } from "../../src/takes/lock.ts";
import type { PictureChoice } from "../../src/takes/resolve-cut.ts";
import { readJsonFile } from "../store/json-file.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import type { Project } from "../store/project.ts";
import { readTakes } from "../store/read-takes.ts";
import type { Failure } from "../terminal/outcome.ts";

/** A cut of a film to one of its songs, in one format. */
export type CutFilm = {
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly song: Song;
  readonly score: Score;
  readonly cut: Cut;
  readonly format: Format;
  /** Lists of clips that may stand for shots without one of their own (see `clipCacheFile`); the first that is there is taken. */
  readonly clipsOf: readonly string[];
  /** Which pictures; the best when left out. */
  readonly pictures?: PictureChoice;
};

/**
 * Stages a cut with the takes that are on disk now. What is rendered is this very data: the page is handed it and reads nothing
 * itself, so that editing a film while it is rendered cannot put wrong pictures under a right fingerprint. Sound is put in apart.
 */
export const stageOnDisk = async (
  project: Project,
  { film, folder, song, score, cut, format, clipsOf, pictures = "best" }: CutFilm,
): Promise<StagedFilm | Failure> => {
  const lock = await readTakes(folder.lock);
  if ("kind" in lock) return lock;
  const lists = await Promise.all(
    clipsOf.map((name) =>
      readJsonFile(
        path.join(project.public, clipCacheFile(film.slug, name, format.id)),
        clipCacheSchema,
      ),
    ),
  );
  const [clips] = lists.flatMap((list) => (list.kind === "read" ? [list.value.clips] : []));
  return stageCut({
    film,
    format,
    song,
    cut,
    score,
    made: { lock, clips: clips ?? {} },
    pictures,
    hasSound: false,
  });
};
