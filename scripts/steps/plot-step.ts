import { stat } from "node:fs/promises";
import path from "node:path";
import { cutFileSchema, type Cut } from "../../src/cut/cut.ts";
import { scorePlot } from "../../src/deliver/score-plot/score-plot.ts";
import { waveOf } from "../../src/deliver/score-plot/wave-of.ts";
import type { Look } from "../../src/film/film-file.ts";
import type { Film } from "../../src/film/film.ts";
import type { Score } from "../../src/score/score.ts";
import { decodeSong } from "../media/decode-song.ts";
import { writeFileAtomic } from "../store/write-file.ts";
import { readJsonFile } from "../store/json-file.ts";
import type { Shell } from "../terminal/film-command.ts";
import { failed, type Cancelled, type Failure } from "../terminal/outcome.ts";

/** A picture of what was heard: of an audio file, beside it what a film cuts to it. */
export type PlotWish = {
  /** Ends in .svg or .png. */
  readonly file: string;
  readonly audio: string;
  readonly title: string;
  readonly score: Score;
  /** Null for an audio file that belongs to no film. */
  readonly film: Film | null;
  /** The cut to this song, if there is one. */
  readonly cut: Cut | null;
};

/** Where a plot was written. */
export type PlotStep = { readonly kind: "plotted"; readonly file: string };

/** Stretches of the wave: two a pixel of the widest plot would be more than anybody sees. */
const columns = 6000;

/** The look of a plot of a song without a film. */
const plainLook: Look = { ink: "#14121c", paper: "#f6efe2", ember: "#f0a868", glow: 0 };

/** The cut on disk, read for showing it; null when there is none or it cannot be read. */
export const readCut = async (file: string): Promise<Cut | null> => {
  const read = await readJsonFile(file, cutFileSchema);
  return read.kind === "read" ? read.value : null;
};

/** Whether `--plot` names a picture that can be written. */
export const plotFile = async (
  name: string,
): Promise<{ readonly kind: "named"; readonly file: string } | Failure> => {
  if (!/\.(svg|png)$/i.test(name))
    return failed(
      "usage",
      `--plot was given "${name}"; expected a file ending in .svg or .png.`,
      "SVG opens in a browser and stays sharp; PNG opens anywhere.",
    );
  const file = path.resolve(name);
  const there = await stat(file).catch(() => null);
  return there?.isDirectory()
    ? failed("usage", `--plot ${name} is a folder.`, "Name a file in it, ending in .svg or .png.")
    : { kind: "named", file };
};

/** Draws a song's wave, what was heard in it and what was cut to it into one picture. */
export const plotStep = async (
  shell: Shell,
  wish: PlotWish,
): Promise<PlotStep | Failure | Cancelled> => {
  shell.progress.step(`Drawing ${path.basename(wish.file)}`);
  const song = await decodeSong(wish.audio, shell.signal);
  if (song.kind !== "decoded") return song;
  const scenes = new Map(wish.film?.storyboard.shots.map(({ id, scene }) => [id, scene]));
  const svg = scorePlot({
    title: wish.title,
    score: wish.score,
    wave: waveOf(song.samples, columns),
    cut: wish.cut,
    sceneOf: (shot) => scenes.get(shot) ?? "",
    look: wish.film?.film.look ?? plainLook,
  });
  if (wish.file.toLowerCase().endsWith(".svg")) await writeFileAtomic(wish.file, svg);
  else {
    const { default: sharp } = await import("sharp");
    await writeFileAtomic(wish.file, await sharp(Buffer.from(svg)).png().toBuffer());
  }
  shell.progress.end();
  return { kind: "plotted", file: wish.file };
};
