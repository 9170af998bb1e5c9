import { copyFile, mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseDocument } from "yaml";
import { z } from "zod";
import { wavFile } from "../media/wav-file.ts";
import { drumBeat, testRate } from "../testing/signals.ts";
import { filmAt, type RunFilm } from "./film-at.ts";
import type { Cost } from "./measure.ts";

/** Renders together: time on the wall, processor time of the whole machine, most memory at one time, and frames that were made anew. */
export type RenderSum = Cost & { readonly frames: number };

/**
 * What a matrix of variants costs beside each of them in a run of its own that leaves the same files (film, poster, contact sheet,
 * manifest), from nothing but clips, the bundled stage and the veils of its look.
 */
export type MatrixCost = {
  readonly songInSeconds: number;
  readonly variants: number;
  readonly matrix: RenderSum;
  readonly singles: RenderSum;
};

const slug = "short";
const languages = ["zh-en", "zh", "en"] as const;
const formats = ["16x9", "9x16", "1x1"] as const;
/** Of two tempos, so that the same shots are cut to other lengths. In beats a minute. */
const songs = [
  { id: "first", tempo: 120 },
  { id: "second", tempo: 96 },
] as const;

/** A film to two drum beats whose every other shot has a caption. */
const makeShortFilm = async (home: string, songInSeconds: number): Promise<void> => {
  await mkdir(path.join(home, "public", "films"), { recursive: true });
  const wavs = songs.map(({ id }) => path.join(home, `${id}.wav`));
  for (const [index, { tempo }] of songs.entries())
    await writeFile(wavs[index] ?? "", wavFile([drumBeat(songInSeconds, tempo)], testRate));
  await filmAt(home)("new", slug, "--song", wavs[0] ?? "");
  const folder = path.join(home, "public", "films", slug);
  await copyFile(wavs[1] ?? "", path.join(folder, "songs", "second.wav"));
  const filmFile = path.join(folder, "film.yaml");
  const film = parseDocument(await readFile(filmFile, "utf8"));
  film.addIn(["songs"], {
    id: "second",
    file: "songs/second.wav",
    title: { zh: "第二首", en: "Second" },
  });
  await writeFile(filmFile, film.toString());
  const board = path.join(folder, "storyboard.yaml");
  const text = await readFile(board, "utf8");
  const captioned = text.replaceAll(
    /- id: (shot-\d*[02468])\n/g,
    (line, id: string) => `${line}    caption: { zh: 字幕, en: Caption ${id} }\n`,
  );
  await writeFile(board, captioned);
};

/** Removes what was rendered; clips stay, and beside the program the bundled stage and the veils of the film's look. */
const forget = async (home: string): Promise<void> => {
  for (const folder of [path.join(".cache", "segments"), "out"])
    await rm(path.join(home, folder), { recursive: true, force: true });
};

const drawnSchema = z.object({ segments: z.object({ framesDrawn: z.number() }) });
const matrixSchema = z.object({ variants: z.array(drawnSchema) });

const renderMatrix = async (film: RunFilm, axes: readonly string[]): Promise<RenderSum> => {
  const rendered = await film("render", slug, "--variants", "all", ...axes, "--json");
  const { variants } = matrixSchema.parse(JSON.parse(rendered.stdout));
  const frames = variants.reduce((sum, { segments }) => sum + segments.framesDrawn, 0);
  return { ...rendered, frames };
};

const together = (sums: readonly RenderSum[]): RenderSum => ({
  wallInSeconds: sums.reduce((sum, { wallInSeconds }) => sum + wallInSeconds, 0),
  cpuInSeconds: sums.reduce((sum, { cpuInSeconds }) => sum + cpuInSeconds, 0),
  memoryInMb: Math.max(...sums.map(({ memoryInMb }) => memoryInMb)),
  frames: sums.reduce((sum, { frames }) => sum + frames, 0),
});

const renderSingles = async (
  home: string,
  film: RunFilm,
  say: (text: string) => void,
): Promise<RenderSum> => {
  const sums: RenderSum[] = [];
  for (const { id } of songs) {
    for (const format of formats) {
      for (const words of languages) {
        say(`Rendering ${id}, ${format}, ${words} by itself ...`);
        await forget(home);
        sums.push(
          await renderMatrix(film, ["--songs", id, "--formats", format, "--languages", words]),
        );
      }
    }
  }
  return together(sums);
};

/** Measures on a film of its own, so that it ends in minutes whatever films there are. */
export const matrixCost = async (
  songInSeconds: number,
  say: (text: string) => void,
): Promise<MatrixCost> => {
  const home = await mkdtemp(path.join(tmpdir(), "film-bench-matrix-"));
  const film = filmAt(home);
  const axes = ["--formats", formats.join(","), "--languages", languages.join(",")];
  try {
    say(`Making a film of ${songInSeconds} s and its variants once, so that clips are ready ...`);
    await makeShortFilm(home, songInSeconds);
    await film("make", slug, "--variants", "all", ...axes);
    say("Rendering the matrix ...");
    await forget(home);
    const matrix = await renderMatrix(film, axes);
    const singles = await renderSingles(home, film, say);
    const variants = songs.length * formats.length * languages.length;
    return { songInSeconds, variants, matrix, singles };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
};
