import type { Cut } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { Format, Song } from "../../src/film/film-file.ts";
import type { Words } from "../../src/film/text.ts";
import type { Score } from "../../src/score/score.ts";
import type { SongWindow } from "../../src/score/window-of-score.ts";
import type { Notes } from "../render/notes.ts";
import { renderSize, type Quality } from "../render/quality.ts";
import type { FilmOrder } from "../render/render-film.ts";
import { planOnDisk, type Ground } from "../render/segments/plan-on-disk.ts";
import { soundFingerprint } from "../render/sound-store.ts";
import { stageOnDisk } from "../render/stage-on-disk.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import type { Project } from "../store/project.ts";
import type { PictureChoice } from "../../src/takes/resolve-cut.ts";
import type { Drawing } from "../render/drawing.ts";
import { sha256OfData } from "../store/sha256.ts";
import type { Failure } from "../terminal/outcome.ts";

/** A cut film to be rendered, how, and where to. */
export type FilmWish = {
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly song: Song;
  /** Of the song's bytes. */
  readonly songHash: string;
  /** Of the whole song. */
  readonly songInSeconds: number;
  /** The part of the song that the film is cut to; null for all of it. */
  readonly part: SongWindow | null;
  /** Of what the film is cut to: the song, or the part. */
  readonly score: Score;
  readonly cut: Cut;
  readonly format: Format;
  readonly words: Words;
  readonly notes: Notes;
  readonly quality: Quality;
  readonly mp4: string;
  readonly concurrency: number | null;
  readonly force: boolean;
  readonly draw: Drawing;
  /** Lists of clips that may stand for its shots, by the name of what they were made for; the first that is there is taken. */
  readonly clipsOf: readonly string[];
  /** Which pictures; the best when left out. */
  readonly pictures?: PictureChoice;
  /** What is heard instead of the song, as long as it is; the song when left out. */
  readonly otherSound?: { readonly file: string; readonly hash: string };
};

/** A film that is ready to be rendered, and the name of all that it is made of. */
export type PlannedFilm = {
  readonly kind: "planned";
  readonly wish: FilmWish;
  readonly order: FilmOrder;
  /** Equal fingerprints mean equal pictures and sound. */
  readonly fingerprint: string;
};

/** Says what a film will be made of, from what is on disk now. Makes nothing. */
export const planFilm = async (
  project: Project,
  ground: Ground,
  wish: FilmWish,
): Promise<PlannedFilm | Failure> => {
  const { film, folder, song, format, words, notes, quality, part, songHash } = wish;
  const staged = await stageOnDisk(project, wish);
  if (staged.kind === "failed") return staged;
  const view = { words, notes };
  const size = renderSize(format, quality);
  const segments = await planOnDisk(ground, staged, view, size, wish.draw);
  const { songInSeconds, mp4, concurrency, force, draw } = wish;
  const { otherSound } = wish;
  const heard = otherSound
    ? { file: otherSound.file, songHash: otherSound.hash }
    : { file: folder.inside(song.file), songHash };
  const sound = { ...heard, songInSeconds, part };
  const fingerprint = sha256OfData({
    segments: segments.map((segment) => segment.fingerprint),
    sound: soundFingerprint(sound),
    title: film.film.title,
  });
  const soundInSeconds = wish.score.durationInSeconds;
  const order = {
    staged,
    view,
    size,
    segments,
    sound,
    soundInSeconds,
    mp4,
    concurrency,
    force,
    draw,
  };
  return { kind: "planned", wish, order, fingerprint };
};
