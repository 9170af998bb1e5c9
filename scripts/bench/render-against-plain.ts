import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { PNG } from "pngjs";
import { z } from "zod";
import { cutFileSchema } from "../../src/cut/cut.ts";
import { scoreFileSchema } from "../../src/score/score-file.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { renderSize, type Quality } from "../render/quality.ts";
import { stageOnDisk } from "../render/stage-on-disk.ts";
import { readJsonFile } from "../store/json-file.ts";
import { isFailure, openSong } from "../store/open-film.ts";
import { projectAt } from "../store/project.ts";
import type { RunFilm } from "./film-at.ts";
import { measure, type Cost } from "./measure.ts";
import { plainAssembly, type ShotSource } from "./plain-assembly.ts";

/** A render of a film beside a plain assembly of its shots, measured in one run. */
export type RenderAgainstPlain = {
  readonly wallRatio: number;
  readonly cpuRatio: number;
  readonly ours: Cost;
  readonly plain: Cost;
  /** Of the pictures of both. */
  readonly size: { readonly width: number; readonly height: number };
  /** Shots that the plain assembly had as clips; the others were stills. */
  readonly clips: number;
};

/** Renders a film whole and assembles its shots plainly. Null on a machine without a full ffmpeg (zoompan, xfade, overlay). */
export const renderAgainstPlain = async (
  slug: string,
  quality: Quality,
  film: RunFilm,
  say: (text: string) => void,
): Promise<RenderAgainstPlain | null> => {
  if (!(await hasFullFfmpeg())) return null;
  say("Making the film once, so that bundle, score, cut and clips are ready ...");
  await film("make", slug, "--quality", quality);
  say("Rendering it again, measured ...");
  const ours = await film("make", slug, "--quality", quality, "--force", "--json");
  const { file } = z.object({ file: z.string() }).parse(JSON.parse(ours.stdout));
  say("Assembling the same shots with plain ffmpeg, measured ...");
  const staged = await stagedFilm(slug);
  const { width, height } = renderSize(staged.format, quality);
  const work = await mkdtemp(path.join(os.tmpdir(), "film-bench-"));
  try {
    const sources = await Promise.all(
      staged.shots.map((shot) => sourceOf(shot, staged.fps, file, work)),
    );
    const plain = await measure(
      "ffmpeg",
      plainAssembly({
        cut: { ...staged, shots: staged.shots.map(({ cut }) => cut) },
        sources,
        caption: await captionPicture(width, height, work),
        song: path.join(projectAt().films, slug, staged.song.file),
        width,
        height,
        out: path.join(work, "plain.mp4"),
      }),
    );
    return {
      wallRatio: ours.wallInSeconds / plain.wallInSeconds,
      cpuRatio: ours.cpuInSeconds / plain.cpuInSeconds,
      ours: costOf(ours),
      plain: costOf(plain),
      size: { width, height },
      clips: sources.filter(({ kind }) => kind === "clip").length,
    };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

const costOf = ({ wallInSeconds, cpuInSeconds, memoryInMb }: Cost): Cost => ({
  wallInSeconds,
  cpuInSeconds,
  memoryInMb,
});

const hasFullFfmpeg = async (): Promise<boolean> => {
  try {
    return /zoompan/.test((await measure("ffmpeg", ["-hide_banner", "-filters"])).stdout);
  } catch {
    return false;
  }
};

const stagedFilm = async (slug: string): Promise<StagedFilm> => {
  const project = projectAt();
  const open = await openSong(project, slug, undefined);
  if (isFailure(open)) throw new Error(open.message);
  const { film, folder, song } = open;
  const cut = await readJsonFile(folder.cut(song.id), cutFileSchema);
  const score = await readJsonFile(folder.score(song.id), scoreFileSchema);
  const [format] = film.film.formats;
  if (cut.kind !== "read" || score.kind !== "read" || !format)
    throw new Error(`${slug} has not been cut`);
  const staged = await stageOnDisk(project, {
    film,
    folder,
    song,
    score: score.value,
    cut: cut.value,
    format,
    clipsOf: [song.id],
  });
  if (isFailure(staged)) throw new Error(staged.message);
  return staged;
};

/** A shot's clip; where it has none, the middle of the shot as it was rendered. */
const sourceOf = async (
  { shot, cut, picture, startInFrames }: StagedFilm["shots"][number],
  fps: number,
  rendered: string,
  work: string,
): Promise<ShotSource> => {
  if (picture.kind === "clip") {
    const { file, headInFrames } = picture.clip;
    const firstFrame = Math.max(0, headInFrames - cut.handles.headInFrames);
    return { kind: "clip", file: path.join(projectAt().public, file), firstFrame };
  }
  const file = path.join(work, `${shot.id}.png`);
  const at = String((startInFrames + cut.durationInFrames / 2) / fps);
  const words = ["-loglevel", "error", "-y", "-ss", at, "-i", rendered, "-frames:v", "1", file];
  await measure("ffmpeg", words);
  return { kind: "still", file };
};

const captionPicture = async (width: number, height: number, work: string): Promise<string> => {
  const png = new PNG({ width, height });
  for (let y = Math.round(height * 0.8); y < height * 0.9; y++) {
    for (let x = Math.round(width * 0.3); x < width * 0.7; x++)
      png.data.set([255, 250, 240, 160], (y * width + x) * 4);
  }
  const file = path.join(work, "caption.png");
  await writeFile(file, PNG.sync.write(png));
  return file;
};
