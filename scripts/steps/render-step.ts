import path from "node:path";
import type { CutFile } from "../../src/cut/cut.ts";
import type { Film } from "../../src/film/film.ts";
import type { Format, Song } from "../../src/film/film-file.ts";
import type { Words } from "../../src/film/text.ts";
import type { ScoreFile } from "../../src/score/score-file.ts";
import type { Drawing } from "../render/drawing.ts";
import { filmName } from "../render/film-name.ts";
import type { Notes } from "../render/notes.ts";
import { outputFile } from "../render/output-file.ts";
import type { Quality } from "../render/quality.ts";
import {
  anyReceiptSchema,
  currentReceipt,
  describeFile,
  receiptFile,
  receiptSchema,
  type Receipt,
} from "../render/receipt.ts";
import type { RenderedFilm, SegmentCount } from "../render/render-film.ts";
import { groundOf } from "../render/segments/plan-on-disk.ts";
import { segmentStore } from "../render/segments/segment-store.ts";
import { stagePool, type StagePool } from "../render/stage-pool.ts";
import type { FilmFolder } from "../store/film-folder.ts";
import { readJsonFile, writeJsonFile } from "../store/json-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import { cancelled, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { planFilm, type FilmWish, type PlannedFilm } from "./plan-film.ts";
import { whileLocked } from "./while-locked.ts";

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
  /** An animatic under a name of its own: storyboard panels, to another sound than the song. */
  readonly animatic?: {
    readonly name: string;
    readonly sound: NonNullable<FilmWish["otherSound"]>;
  };
  readonly draw: Drawing;
};

/** A finished film, and whether it had to be rendered; `segments` says of a rendered one how much of it. */
export type RenderStep = {
  readonly kind: "rendered";
  readonly state: "current" | "made";
  readonly mp4: string;
  readonly receipt: Receipt;
  readonly segments: SegmentCount;
};

const writeReceipt = async (
  { wish, order, fingerprint }: PlannedFilm,
  made: { readonly film: RenderedFilm; readonly secondsTaken: number },
): Promise<Receipt> => {
  const { browser, sound, segments } = made.film;
  const receipt: Receipt = {
    schema: "receipt/2",
    film: wish.film.slug,
    song: wish.song.id,
    format: wish.format.id,
    words: wish.words,
    quality: wish.quality,
    width: order.size.width,
    height: order.size.height,
    fps: order.staged.fps,
    frames: order.staged.durationInFrames,
    songInSeconds: order.soundInSeconds,
    songStartInSeconds: wish.part?.start ?? 0,
    fingerprint,
    file: await describeFile(order.mp4),
    madeWith: {
      browser,
      secondsTaken: Math.round(made.secondsTaken * 10) / 10,
      songLoudness: sound.songLoudness,
      gain: sound.gain,
      segments: segments.all,
      segmentsDrawn: segments.made,
      framesDrawn: segments.framesDrawn,
    },
  };
  const file = receiptFile(order.mp4);
  // With --out a file of that name may be someone else's.
  const there = await readJsonFile(file, anyReceiptSchema);
  if (there.kind !== "unreadable" || path.dirname(file) === wish.folder.out)
    await writeJsonFile(file, receiptSchema, receipt);
  return receipt;
};

/** The finished film when it is what was planned; null when it has to be rendered. Makes nothing. */
export const finishedFilm = async ({
  order,
  fingerprint,
}: PlannedFilm): Promise<RenderStep | null> => {
  const { mp4, force } = order;
  const receipt = force ? null : await currentReceipt(mp4, fingerprint);
  const segments = { all: order.segments.length, made: 0, damaged: 0, framesDrawn: 0 };
  return receipt && { kind: "rendered", state: "current", mp4, receipt, segments };
};

/**
 * Renders a planned film into a folder whose lock is held, with browsers that stay open. Pictures of the same film in other words are
 * drawn along, where both need them.
 */
export const renderPlanned = async (
  shell: Shell,
  planned: PlannedFilm,
  pool: StagePool,
  inOtherWords: readonly PlannedFilm[] = [],
): Promise<RenderStep | Failure | Cancelled> => {
  if (shell.signal.aborted) return cancelled;
  // Another run may have finished this very film while this one waited.
  const done = await finishedFilm(planned);
  if (done) return done;
  const startedAt = performance.now();
  const { order } = planned;
  const { renderFilm } = await import("../render/render-film.ts");
  const store = segmentStore(shell.project.segments);
  const others = inOtherWords.map((other) => other.order);
  const film = await renderFilm(shell, { order, inOtherWords: others }, store, pool);
  if (film.kind !== "rendered") return film;
  const secondsTaken = (performance.now() - startedAt) / 1000;
  const receipt = await writeReceipt(planned, { film, secondsTaken });
  await store.prune();
  const { segments } = film;
  return { kind: "rendered", state: "made", mp4: order.mp4, receipt, segments };
};

/** Makes a finished film current: does nothing when it is (nothing is even loaded), renders what changed when it is not. */
export const renderStep = async (
  shell: Shell,
  wish: RenderWish,
): Promise<RenderStep | Failure | Cancelled> => {
  const { film, folder, song, score, format, words, notes } = wish;
  const { animatic } = wish;
  const name = animatic?.name ?? filmName({ film, song: song.id, format: format.id, words, notes });
  const target = await outputFile(wish.out, folder.out, name);
  if (target.kind === "failed") return target;
  const planned = await planFilm(shell.project, groundOf(shell.project), {
    ...wish,
    ...(animatic ? { pictures: "sketch" as const, otherSound: animatic.sound } : {}),
    songHash: score.madeFrom.song,
    songInSeconds: score.durationInSeconds,
    part: null,
    mp4: target.mp4,
    clipsOf: [song.id],
  });
  if (planned.kind === "failed") return planned;
  const done = await finishedFilm(planned);
  if (done) return done;
  return whileLocked(shell, path.dirname(planned.order.mp4), async () => {
    const pool = stagePool(shell, wish.browser);
    try {
      return await renderPlanned(shell, planned, pool);
    } finally {
      await pool.close();
    }
  });
};
