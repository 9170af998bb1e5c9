import type { CutFile } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { Format, Song } from "../../src/film/film-file.ts";
import type { Quality } from "../render/quality.ts";
import type { FilmFolder } from "../store/film-folder.ts";

/** What to shoot. */
export type ShootWish = {
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly song: Song;
  readonly cut: CutFile;
  readonly format: Format;
  readonly quality: Quality;
  /** Small keyframes with fewer samples, kept apart from the film's own. */
  readonly isDraft: boolean;
  readonly parts: readonly ("keyframes" | "clips")[];
  /** Shots and keyframes to make alone; a shot brings its keyframes. Null for all. */
  readonly ids: readonly string[] | null;
  /** Ids of keyframes and shots to take once more. */
  readonly retake: readonly string[];
  readonly browser: string | undefined;
  readonly concurrency: number | null;
};

/** What became of one part of a film. */
export type Shot = {
  readonly made: readonly string[];
  readonly reused: readonly string[];
  readonly secondsSpent: number;
};
