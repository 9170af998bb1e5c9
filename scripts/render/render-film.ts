import path from "node:path";
import type { StagedFilm, View } from "../../src/deliver/staged-film.ts";
import { isSameRange } from "../../src/time/range.ts";
import { mux } from "../media/mux.ts";
import { verifyFilm } from "../media/verify-film.ts";
import { makeFolder } from "../store/make-folder.ts";
import { partialName } from "../store/clean-up.ts";
import { settleFile } from "../store/settle-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import { type Cancelled, type Failure } from "../terminal/outcome.ts";
import type { Drawing } from "./drawing.ts";
import { laidDrawing } from "./laid/draw-laid.ts";
import type { RenderSize } from "./quality.ts";
import { drawMissing } from "./segments/draw-missing.ts";
import { drawSegmentsWithRemotion } from "./segments/draw-with-remotion.ts";
import type { PlannedSegment } from "./segments/plan-on-disk.ts";
import type { KeptSegment, SegmentStore } from "./segments/segment-store.ts";
import { soundOf, type KeptSound, type SoundOrder } from "./sound-store.ts";
import type { StagePool } from "./stage-pool.ts";

/** A film to be rendered, and where to. */
export type FilmOrder = {
  readonly staged: StagedFilm;
  readonly view: View;
  readonly size: RenderSize;
  readonly segments: readonly PlannedSegment[];
  readonly sound: SoundOrder;
  /** Of the sound: the song, or the part of it. */
  readonly soundInSeconds: number;
  readonly mp4: string;
  readonly concurrency: number | null;
  /** Whether segments that are kept are drawn again. */
  readonly force: boolean;
  readonly draw: Drawing;
};

/** A film to be rendered, and films that differ from it in their words alone and are rendered next: their pictures are drawn along. */
export type FilmWork = {
  readonly order: FilmOrder;
  readonly inOtherWords: readonly FilmOrder[];
};

/** How many segments a film has, how many had to be drawn, and how many of those were found damaged. */
export type SegmentCount = {
  readonly all: number;
  readonly made: number;
  readonly damaged: number;
  /** Frames that were drawn for it, and for the same film in other words beside it. */
  readonly framesDrawn: number;
};

/** A film under its name, verified. */
export type RenderedFilm = {
  readonly kind: "rendered";
  readonly browser: string;
  readonly sound: KeptSound;
  readonly segments: SegmentCount;
};

type Pictures = {
  readonly kind: "pictures";
  readonly files: readonly string[];
  readonly browser: string;
  readonly segments: SegmentCount;
};

const findKept = async (
  { segments, force }: Pick<FilmOrder, "segments" | "force">,
  store: SegmentStore,
  { drawn }: StagePool,
): Promise<{ kept: Map<string, KeptSegment>; damaged: number }> => {
  const kept = new Map<string, KeptSegment>();
  let damaged = 0;
  for (const { fingerprint } of segments) {
    if (force && !drawn.has(fingerprint)) continue;
    const found = await store.find(fingerprint);
    if (found === "damaged") damaged += 1;
    else if (found !== "missing") kept.set(fingerprint, found);
  }
  return { kept, damaged };
};

/** What is missing of other films where a segment has frames that are missing here. */
const missingAlike = (
  others: readonly FilmOrder[],
  missing: readonly PlannedSegment[],
  store: SegmentStore,
  pool: StagePool,
) =>
  Promise.all(
    others.map(async ({ view, force, segments: all }) => {
      const segments = all.filter((one) =>
        missing.some(({ range }) => isSameRange(range, one.range)),
      );
      const { kept } = await findKept({ segments, force }, store, pool);
      return { view, missing: segments.filter(({ fingerprint }) => !kept.has(fingerprint)) };
    }),
  );

const picturesOf = async (
  shell: Shell,
  { order, inOtherWords }: FilmWork,
  store: SegmentStore,
  pool: StagePool,
): Promise<Pictures | Failure | Cancelled> => {
  const { kept, damaged } = await findKept(order, store, pool);
  const missing = order.segments.filter(({ fingerprint }) => !kept.has(fingerprint));
  const all = order.segments.length;
  if (damaged > 0)
    shell.progress.note(
      `Damaged since they were made: ${damaged} of ${all} segments. Rendering them again.`,
    );
  let [browser, framesDrawn] = ["none", 0];
  if (missing.length > 0) {
    const drawn = await drawMissing(shell, {
      ...order,
      missing,
      others: await missingAlike(inOtherWords, missing, store, pool),
      store,
      pool,
      draw: order.draw === "laid" ? laidDrawing(shell.project) : drawSegmentsWithRemotion,
    });
    if (drawn.kind !== "drawn") return drawn;
    for (const [fingerprint, segment] of drawn.kept) {
      kept.set(fingerprint, segment);
      pool.drawn.add(fingerprint);
    }
    ({ browser, frames: framesDrawn } = drawn);
  }
  const files = order.segments.flatMap(({ fingerprint }) => kept.get(fingerprint)?.file ?? []);
  if (files.length !== all) throw new Error(`${files.length} of ${all} segments were drawn`);
  const segments = { all, made: missing.length, damaged, framesDrawn };
  return { kind: "pictures", files, browser, segments };
};

const join = async (
  shell: Shell,
  { staged, size, mp4, soundInSeconds }: FilmOrder,
  pictures: readonly string[],
  sound: string,
): Promise<{ readonly kind: "verified" } | Failure | Cancelled> => {
  shell.progress.step("Joining and checking");
  const part = (rest: string) => partialName(mp4.replace(/\.mp4$/i, ""), rest);
  const output = part("mp4");
  const { title } = staged.film.film;
  const tags = { title: `${title.zh} · ${title.en}` };
  const joined = await mux({ pictures, list: part("txt"), sound, output, tags }, shell.signal);
  if (joined.kind !== "muxed") return joined;
  const frames = staged.durationInFrames;
  const promise = { ...size, fps: staged.fps, frames, songInSeconds: soundInSeconds };
  const verified = await verifyFilm(output, promise, shell.signal);
  if (verified.kind === "verified") await settleFile(output, mp4);
  return verified;
};

/**
 * Renders a film: draws the segments that are not kept, encodes its song beside that, joins and verifies them, and only then gives
 * the file its name. What it makes on the way is called `*.partial-*`; the holder of the folder's lock removes that whatever happens.
 */
export const renderFilm = async (
  shell: Shell,
  work: FilmWork,
  store: SegmentStore,
  pool: StagePool,
): Promise<RenderedFilm | Failure | Cancelled> => {
  const { order } = work;
  await makeFolder(path.dirname(order.mp4));
  const [sound, pictures] = await Promise.all([
    soundOf(order.sound, store, shell.signal),
    picturesOf(shell, work, store, pool),
  ]);
  if (sound.kind !== "sound") return sound;
  if (pictures.kind !== "pictures") return pictures;
  const joined = await join(shell, order, pictures.files, sound.file);
  shell.progress.end();
  if (joined.kind !== "verified") return joined;
  const { browser, segments } = pictures;
  return { kind: "rendered", browser, sound, segments };
};
