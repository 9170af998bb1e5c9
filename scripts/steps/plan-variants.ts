import path from "node:path";
import type { CutFile } from "../../src/cut/cut.ts";
import type { Drawing } from "../render/drawing.ts";
import { cutDown, type CutDown } from "../../src/deliver/cut-down.ts";
import type { Variant } from "../../src/deliver/variant-matrix.ts";
import type { Song } from "../../src/film/film-file.ts";
import { secondsOf } from "../../src/film/variants-file.ts";
import type { ScoreFile } from "../../src/score/score-file.ts";
import type { Quality } from "../render/quality.ts";
import { groundOf, type Ground } from "../render/segments/plan-on-disk.ts";
import { segmentStore, type SegmentStore } from "../render/segments/segment-store.ts";
import type { OpenFilm } from "../store/open-film.ts";
import type { Shell } from "../terminal/film-command.ts";
import type { Cancelled, Failure } from "../terminal/outcome.ts";
import { planFilm, type PlannedFilm } from "./plan-film.ts";
import { finishedFilm } from "./render-step.ts";

/** A song that a film is cut to. */
export type CutSong = { readonly kind: "cut"; readonly score: ScoreFile; readonly cut: CutFile };

/** A variant and what it needs, or why it cannot be made. */
export type VariantPlan =
  | {
      readonly kind: "planned";
      readonly variant: Variant;
      readonly planned: PlannedFilm;
      readonly isFinished: boolean;
      /** Frames that have to be drawn for it, those left out that a variant before it draws. */
      readonly framesToDraw: number;
    }
  | { readonly kind: "not-ready"; readonly variant: Variant; readonly failure: Failure };

/** How a matrix is planned. */
export type MatrixWish = {
  readonly open: OpenFilm;
  readonly variants: readonly Variant[];
  readonly quality: Quality;
  readonly concurrency: number | null;
  readonly force: boolean;
  readonly draw: Drawing;
  /** Score and cut of a song, asked once for each. */
  readonly cutOf: (song: Song) => Promise<CutSong | Failure | Cancelled>;
};

/** A song's score and cut in one length, with the part of the song it takes. */
type Laid = Pick<PlannedFilm["wish"], "score" | "cut" | "part" | "songInSeconds" | "songHash">;

const laidOut = (cutSong: CutSong, down: CutDown | null): Laid | Failure => {
  const { score, cut } = cutSong;
  const song = { songInSeconds: score.durationInSeconds, songHash: score.madeFrom.song };
  if (down === null) return { ...song, score, cut, part: null };
  return down.kind === "planned"
    ? { ...song, score: down.score, cut: down.cut, part: down.window }
    : { kind: "failed", reason: "infeasible", message: down.message, hint: down.hint };
};

/** Asks each question once, whatever number of variants ask it. */
const once = <T>() => {
  const answers = new Map<string, Promise<T>>();
  return (key: string, ask: () => Promise<T>): Promise<T> => {
    const known = answers.get(key) ?? ask();
    answers.set(key, known);
    return known;
  };
};

/** Name of what clips are made for: a song, or a length of it. */
export const clipListOf = ({ song, length }: Pick<Variant, "song" | "length">): string =>
  length === "full" ? song.id : `${song.id}.${length}`;

const missingFrames = async (
  { order, wish }: PlannedFilm,
  store: SegmentStore,
  counted: Set<string>,
): Promise<number> => {
  let frames = 0;
  for (const { fingerprint, range } of order.segments) {
    if (counted.has(fingerprint)) continue;
    counted.add(fingerprint);
    if (wish.force || !(await store.has(fingerprint))) frames += range.durationInFrames;
  }
  return frames;
};

const planVariant = async (
  shell: Shell,
  ground: Ground,
  { open, quality, concurrency, force, draw }: MatrixWish,
  variant: Variant,
  laid: Laid,
): Promise<PlannedFilm | Failure> =>
  planFilm(shell.project, ground, {
    ...laid,
    film: open.film,
    folder: open.folder,
    song: variant.song,
    format: variant.format,
    words: variant.words,
    notes: "none",
    quality,
    mp4: path.join(open.folder.out, `${variant.name}.mp4`),
    concurrency,
    force,
    draw,
    clipsOf: [clipListOf(variant), variant.song.id],
  });

/**
 * Says of every variant what it needs: which cut, which segments, how many frames that nobody has drawn yet. Makes nothing but what
 * `cutOf` makes.
 */
export const planVariants = async (
  shell: Shell,
  wish: MatrixWish,
): Promise<readonly VariantPlan[] | Cancelled> => {
  const ground = groundOf(shell.project);
  const store = segmentStore(shell.project.segments);
  const cuts = once<CutSong | Failure | Cancelled>();
  const lengths = once<Laid | Failure>();
  const counted = new Set<string>();
  const plans: VariantPlan[] = [];
  for (const variant of wish.variants) {
    const { song, length } = variant;
    const cutSong = await cuts(song.id, () => wish.cutOf(song));
    if (cutSong.kind === "cancelled" || shell.signal.aborted) return { kind: "cancelled" };
    if (cutSong.kind === "failed") {
      plans.push({ kind: "not-ready", variant, failure: cutSong });
      continue;
    }
    const seconds = secondsOf(length);
    const { film } = wish.open;
    const laid = await lengths(clipListOf(variant), async () =>
      laidOut(cutSong, seconds === null ? null : cutDown(film, song.id, cutSong.score, seconds)),
    );
    const planned = "kind" in laid ? laid : await planVariant(shell, ground, wish, variant, laid);
    if (planned.kind === "failed") {
      plans.push({ kind: "not-ready", variant, failure: planned });
      continue;
    }
    const isFinished = (await finishedFilm(planned)) !== null;
    const framesToDraw = isFinished ? 0 : await missingFrames(planned, store, counted);
    plans.push({ kind: "planned", variant, planned, isFinished, framesToDraw });
  }
  return plans;
};
