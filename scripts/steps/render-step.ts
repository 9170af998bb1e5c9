import path from "node:path";
import type { CutFile } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { Format, Song } from "../../src/film/film-file.ts";
import type { Words } from "../../src/film/text.ts";
import type { ScoreFile } from "../../src/score/score-file.ts";
import { filmName } from "../render/film-name.ts";
import { filmFingerprint } from "../render/fingerprint.ts";
import { outputFile } from "../render/output-file.ts";
import { renderSize, type Quality } from "../render/quality.ts";
import {
  currentReceipt,
  describeFile,
  receiptFile,
  receiptSchema,
  type Receipt,
} from "../render/receipt.ts";
import { setEnv } from "../render/set-env.ts";
import type { FilmOrder, ShotFilm } from "../render/shoot-film.ts";
import type { Notes } from "../render/notes.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";
import { takeRunLock } from "../store/run-lock.ts";
import type { Shell } from "../terminal/film-command.ts";
import { cancelled, failed, type Cancelled, type Failure } from "../terminal/outcome.ts";

/** What to render, and how. */
export type RenderWish = {
  readonly film: Film;
  readonly folder: FilmFolder;
  readonly song: Song;
  readonly score: ScoreFile;
  readonly cut: CutFile;
  readonly format: Format;
  readonly words: Words;
  readonly notes: Notes;
  readonly quality: Quality;
  readonly out: string | undefined;
  readonly browser: string | undefined;
  readonly concurrency: number | null;
  readonly force: boolean;
};

/** A finished film, and whether it had to be rendered. */
export type RenderStep = {
  readonly kind: "rendered";
  readonly state: "current" | "made";
  readonly mp4: string;
  readonly receipt: Receipt;
};

const orderOf = (wish: RenderWish, mp4: string): FilmOrder => ({
  film: wish.film,
  song: wish.song.id,
  songFile: wish.folder.inside(wish.song.file),
  songInSeconds: wish.score.durationInSeconds,
  cut: wish.cut,
  format: wish.format,
  words: wish.words,
  notes: wish.notes,
  size: renderSize(wish.format, wish.quality),
  mp4,
  browser: wish.browser,
  concurrency: wish.concurrency,
});

const gainOf = ({ plan }: ShotFilm["song"]): string => {
  switch (plan.kind) {
    case "untouched":
      return plan.why;
    case "gain":
      return `${plan.decibels >= 0 ? "+" : ""}${plan.decibels.toFixed(2)} dB`;
    case "level":
      return "levelled";
    default:
      return plan satisfies never;
  }
};

const writeReceipt = async (
  wish: RenderWish,
  order: FilmOrder,
  fingerprint: string,
  made: { readonly shot: ShotFilm; readonly secondsTaken: number },
): Promise<Receipt> => {
  const { width, height } = order.size;
  const loudness = made.shot.song.from.integrated;
  const receipt: Receipt = {
    schema: "receipt/1",
    film: wish.film.slug,
    song: wish.song.id,
    format: wish.format.id,
    words: wish.words,
    quality: wish.quality,
    width,
    height,
    fps: wish.cut.fps,
    frames: wish.cut.durationInFrames,
    songInSeconds: wish.score.durationInSeconds,
    fingerprint,
    file: await describeFile(order.mp4),
    madeWith: {
      browser: made.shot.browser,
      secondsTaken: Math.round(made.secondsTaken * 10) / 10,
      songLoudness: Number.isFinite(loudness) ? loudness : null,
      gain: gainOf(made.shot.song),
    },
  };
  const file = receiptFile(order.mp4);
  // With --out a file of that name may be someone else's.
  const there = await readJsonFile(file, receiptSchema);
  if (there.kind !== "unreadable" || wish.out === undefined)
    await writeJsonFile(file, receiptSchema, receipt);
  return receipt;
};

const shootLocked = async (
  shell: Shell,
  wish: RenderWish,
  mp4: string,
  fingerprint: string,
): Promise<RenderStep | Failure | Cancelled> => {
  const lock = await takeRunLock(path.dirname(mp4));
  if (lock.kind === "busy") {
    const { pid, host } = lock.record;
    return failed(
      "busy",
      `This film is being made already, by process ${pid} on ${host}.`,
      `Wait until it is done. If no such process runs, delete ${lock.file}.`,
    );
  }
  if (lock.tookOver) shell.progress.note("Cleaned up after a run that was killed.");
  // Everything Remotion and Chromium put into the temporary folder goes away with the lock.
  const temp = process.platform === "win32" ? "TEMP" : "TMPDIR";
  const restore = setEnv({ [temp]: lock.record.temp });
  try {
    if (shell.signal.aborted) return cancelled;
    // Another run may have finished this very film while this one waited.
    const current = wish.force ? null : await currentReceipt(mp4, fingerprint);
    if (current) return { kind: "rendered", state: "current", mp4, receipt: current };
    const startedAt = performance.now();
    const order = orderOf(wish, mp4);
    const { shootFilm } = await import("../render/shoot-film.ts");
    const shot = await shootFilm(shell, order);
    if (shot.kind !== "shot") return shot;
    const secondsTaken = (performance.now() - startedAt) / 1000;
    const receipt = await writeReceipt(wish, order, fingerprint, { shot, secondsTaken });
    return { kind: "rendered", state: "made", mp4, receipt };
  } finally {
    restore();
    await lock.release();
  }
};

/** Makes a finished film current: does nothing when it is (nothing is even loaded), renders it when it is not. */
export const renderStep = async (
  shell: Shell,
  wish: RenderWish,
): Promise<RenderStep | Failure | Cancelled> => {
  const { film, folder, song, cut, score, format, words, notes, quality } = wish;
  const name = filmName({ film, song: song.id, format: format.id, words, notes });
  const target = await outputFile(wish.out, folder.out, name);
  if (target.kind === "failed") return target;
  const size = renderSize(format, quality);
  const hashed = await filmFingerprint(shell.project, {
    film,
    folder,
    cut,
    score,
    size,
    format: format.id,
    words,
    notes,
  });
  if (hashed.kind === "failed") return hashed;
  const current = wish.force ? null : await currentReceipt(target.mp4, hashed.fingerprint);
  return current
    ? { kind: "rendered", state: "current", mp4: target.mp4, receipt: current }
    : shootLocked(shell, wish, target.mp4, hashed.fingerprint);
};
