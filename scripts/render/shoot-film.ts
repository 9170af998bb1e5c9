import { open, rename } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Cut } from "../../src/cut/cut.ts";
import { compositionId } from "../../src/deliver/composition-id.ts";
import type { Film } from "../../src/film/film.ts";
import type { Format } from "../../src/film/film-file.ts";
import type { Words } from "../../src/film/text.ts";
import { encodeSong, type EncodedSong } from "../media/encode-song.ts";
import { mux } from "../media/mux.ts";
import { verifyFilm } from "../media/verify-film.ts";
import { makeFolder } from "../store/make-folder.ts";
import { partialName } from "../store/clean-up.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";
import { bundleStage } from "./bundle-stage.ts";

import { openStageBrowser, type StageBrowser } from "./open-stage-browser.ts";
import type { RenderSize } from "./quality.ts";
import type { Notes } from "./notes.ts";
import { findComposition, renderPicture } from "./render-picture.ts";

/** A film to be shot, and where to. */
export type FilmOrder = {
  readonly film: Film;
  readonly song: string;
  readonly songFile: string;
  readonly songInSeconds: number;
  readonly cut: Cut;
  readonly format: Format;
  readonly words: Words;
  readonly notes: Notes;
  readonly size: RenderSize;
  readonly mp4: string;
  readonly browser: string | undefined;
  readonly concurrency: number | null;
};

/** A film under its name, verified. */
export type ShotFilm = {
  readonly kind: "shot";
  readonly browser: string;
  readonly song: EncodedSong;
};

const slateSchema = z.object({
  staging: z.object({ kind: z.literal("slate"), reasons: z.array(z.string()) }),
});

const drawPicture = async (
  shell: Shell,
  order: FilmOrder,
  browser: StageBrowser,
  bundle: string,
  output: string,
): Promise<{ readonly kind: "rendered" } | Failure | Cancelled> => {
  const { film, cut, format, words, notes, song, size, concurrency } = order;
  const inputProps = { words, song, pictures: "best", notes, staging: null };
  const id = compositionId(film.slug, format.id);
  const found = await findComposition({ bundle, browser, inputProps }, id, shell.signal);
  if (found.kind !== "found") return found;
  const { composition } = found;
  const slate = slateSchema.safeParse(composition.props);
  if (slate.success || composition.durationInFrames !== cut.durationInFrames) {
    const reasons = slate.success
      ? slate.data.staging.reasons.join("; ")
      : `it lasts ${composition.durationInFrames} frames, the cut ${cut.durationInFrames}`;
    return failed(
      "no-composition",
      `The stage does not show the film: ${reasons}.`,
      `Run "film check" and "film cut" for ${film.slug}.`,
    );
  }
  shell.progress.step(`Rendering ${size.width}x${size.height}`);
  return renderPicture(
    { bundle, browser, composition, inputProps, output, scale: size.scale, concurrency },
    shell.progress,
    shell.signal,
  );
};

const settle = async (from: string, to: string): Promise<void> => {
  const handle = await open(from, "r+");
  await handle.sync().finally(() => handle.close());
  await rename(from, to);
};

const openStage = async (shell: Shell, order: FilmOrder) => {
  shell.progress.step("Setting the stage");
  const bundle = await bundleStage(shell.project);
  if (bundle.kind === "failed") return bundle;
  shell.progress.step("Opening a browser");
  const { found } = await openStageBrowser(shell.project, order.browser, shell.progress);
  return found.kind === "failed"
    ? found
    : { kind: "ready" as const, bundle: bundle.folder, browser: found };
};

/**
 * Shoots a film: encodes its song, draws its pictures, joins and verifies them, and only then gives the file its name. What
 * it makes on the way is called `*.partial-*`; the holder of the folder's lock removes that whatever happens.
 */
export const shootFilm = async (
  shell: Shell,
  order: FilmOrder,
): Promise<ShotFilm | Failure | Cancelled> => {
  const { mp4, film, cut, size } = order;
  await makeFolder(path.dirname(mp4));
  const part = (rest: string) => partialName(mp4.replace(/\.mp4$/i, ""), rest);
  const [sound, picture, output] = [part("sound.mp4"), part("picture.mp4"), part("mp4")];
  shell.progress.step("Encoding the song");
  const song = await encodeSong(order.songFile, sound, shell.signal);
  if (song.kind !== "encoded") return song;
  const stage = await openStage(shell, order);
  if (stage.kind !== "ready") return stage;
  try {
    const drawn = await drawPicture(shell, order, stage.browser, stage.bundle, picture);
    if (drawn.kind !== "rendered") return drawn;
  } finally {
    shell.progress.end();
    await stage.browser.close().catch(() => undefined);
  }
  shell.progress.step("Joining and checking");
  const tags = { title: `${film.film.title.zh} · ${film.film.title.en}` };
  const joined = await mux({ picture, sound, output, tags }, shell.signal);
  if (joined.kind !== "muxed") return joined;
  const promise = {
    ...size,
    fps: cut.fps,
    frames: cut.durationInFrames,
    songInSeconds: order.songInSeconds,
  };
  const verified = await verifyFilm(output, promise, shell.signal);
  if (verified.kind !== "verified") return verified;
  await settle(output, mp4);
  shell.progress.end();
  return { kind: "shot", browser: stage.browser.source, song };
};
