/**
 * `npm run bench`: what the studio costs, as ratios measured side by side in one run on this machine.
 *
 * Options: `--quality draft|standard|final` (default standard), `--film <slug>` (default gemini-ring), `--json`;
 * `--music <folder>` (or GEMINI_RING_MUSIC_SET) names songs with known beats, by which hearing is judged. `--only music`
 * leaves the rest out; so does `--only changes`: one caption, nothing and a matrix, on a film of `--seconds` (default 24).
 * The first ratio needs a full ffmpeg on the PATH (with zoompan, xfade and overlay); without one it is left out and said so.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { PNG } from "pngjs";
import { z } from "zod";
import { cutFileSchema } from "../../src/cut/cut.ts";
import { startFrames } from "../../src/time/range.ts";
import { projectAt } from "../store/project.ts";
import { readFilm } from "../store/read-film.ts";
import { atelierCosts } from "./atelier-costs.ts";
import { changesAndVariants, type ChangesAndVariants } from "./changes-and-variants.ts";
import { measure, type Cost } from "./measure.ts";
import { howToNameASet, musicBench } from "./music/music-bench.ts";
import { musicTable, summaries } from "./music/music-table.ts";
import { plainAssembly } from "./plain-assembly.ts";

const { values: options } = parseArgs({
  options: {
    quality: { type: "string", default: "standard" },
    film: { type: "string", default: "gemini-ring" },
    json: { type: "boolean", default: false },
    music: { type: "string" },
    only: { type: "string" },
    seconds: { type: "string", default: "24" },
  },
});
const { GEMINI_RING_MUSIC_SET } = z
  .object({ GEMINI_RING_MUSIC_SET: z.string().optional() })
  .parse(process.env);
const musicSet = options.music ?? GEMINI_RING_MUSIC_SET ?? "";

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const film = (...args: string[]) =>
  measure("npx", ["--no-install", "tsx", "scripts/film.ts", ...args]);

const sizeOf: Readonly<Record<string, readonly [number, number]>> = {
  draft: [640, 360],
  standard: [1280, 720],
  final: [1920, 1080],
};

const folder = `public/films/${options.film}`;
const work = mkdtempSync(path.join(os.tmpdir(), "film-bench-"));

const captionPicture = (width: number, height: number): string => {
  const png = new PNG({ width, height });
  for (let y = Math.round(height * 0.8); y < height * 0.9; y++) {
    for (let x = Math.round(width * 0.3); x < width * 0.7; x++)
      png.data.set([255, 250, 240, 160], (y * width + x) * 4);
  }
  const file = path.join(work, "caption.png");
  writeFileSync(file, PNG.sync.write(png));
  return file;
};

const assemblePlainly = async (rendered: string): Promise<Cost> => {
  const cut = cutFileSchema.parse(
    JSON.parse(readFileSync(`${folder}/cuts/${options.film}.json`, "utf8")),
  );
  const starts = startFrames(cut.shots.map((shot) => shot.durationInFrames));
  const [width, height] = sizeOf[options.quality] ?? [1280, 720];
  const pictures: string[] = [];
  for (const [index, shot] of cut.shots.entries()) {
    const at = ((starts[index] ?? 0) + shot.durationInFrames / 2) / cut.fps;
    const picture = path.join(work, `${shot.shot}.png`);
    await measure("ffmpeg", [
      "-loglevel",
      "error",
      "-y",
      "-ss",
      String(at),
      "-i",
      rendered,
      "-frames:v",
      "1",
      picture,
    ]);
    pictures.push(picture);
  }
  const song = `${folder}/songs/${options.film}.flac`;
  const out = path.join(work, "plain.mp4");
  return measure(
    "ffmpeg",
    plainAssembly({
      cut,
      pictures,
      caption: captionPicture(width, height),
      song,
      width,
      height,
      out,
    }),
  );
};

const renderAgainstPlainAssembly = async () => {
  say("Making the film once, so that bundle, score and cut are ready ...");
  await film("make", options.film, "--quality", options.quality);
  say("Rendering it again, measured ...");
  const ours = await film("make", options.film, "--quality", options.quality, "--force", "--json");
  const { file } = z.object({ file: z.string() }).parse(JSON.parse(ours.stdout));
  say("Assembling the same shots with plain ffmpeg, measured ...");
  const plain = await assemblePlainly(file);
  return {
    wallRatio: ours.wallInSeconds / plain.wallInSeconds,
    cpuRatio: ours.cpuInSeconds / plain.cpuInSeconds,
    ours: { wallInSeconds: ours.wallInSeconds, cpuInSeconds: ours.cpuInSeconds },
    plain: { wallInSeconds: plain.wallInSeconds, cpuInSeconds: plain.cpuInSeconds },
  };
};

const hasFullFfmpeg = async (): Promise<boolean> => {
  try {
    return /zoompan/.test((await measure("ffmpeg", ["-hide_banner", "-filters"])).stdout);
  } catch {
    return false;
  }
};

const analysisPerMinute = async () => {
  say("Hearing the song ...");
  const audio = `${folder}/songs/${options.film}.flac`;
  const idle = await film("score", "--help");
  const heard = await film("score", "--audio", audio, "--json");
  const { durationInSeconds } = z
    .object({ durationInSeconds: z.number() })
    .parse(JSON.parse(heard.stdout));
  const minutes = durationInSeconds / 60;
  return {
    cpuSecondsPerMinuteOfSong: heard.cpuInSeconds / minutes,
    withoutStartUp: (heard.cpuInSeconds - idle.cpuInSeconds) / minutes,
    timesRealTime: durationInSeconds / heard.wallInSeconds,
  };
};

const hearing = async () => {
  if (!existsSync(musicSet)) {
    if (musicSet !== "") say(`There is no folder ${musicSet}.`);
    say(howToNameASet);
    return null;
  }
  return musicBench(musicSet, say);
};

const nothingChanged = async () => {
  say("Making the film with nothing changed ...");
  await film("make", options.film, "--quality", options.quality);
  return film("make", options.film, "--quality", options.quality);
};

const everything = async () => {
  const render = (await hasFullFfmpeg()) ? await renderAgainstPlainAssembly() : null;
  const idle = await nothingChanged();
  const analysis = await analysisPerMinute();
  const read = await readFilm(projectAt(), options.film);
  const atelier = read.kind === "read" ? await atelierCosts(read.film, say) : [];
  return {
    quality: options.quality,
    render,
    analysis,
    nothingChangedWallInSeconds: idle.wallInSeconds,
    atelier,
  };
};

const row = (name: string, value: string, target: string): void => {
  process.stdout.write(`${name.padEnd(52)}${value.padStart(12)}   ${target}\n`);
};

const printCosts = (result: Awaited<ReturnType<typeof everything>>): void => {
  const { render, analysis, atelier } = result;
  if (render) {
    row("render / plain ffmpeg, wall", `${render.wallRatio.toFixed(2)} x`, "at most 1.8");
    row("render / plain ffmpeg, processor", `${render.cpuRatio.toFixed(2)} x`, "at most 1.8");
    row("  render, wall", `${render.ours.wallInSeconds.toFixed(1)} s`, "");
    row("  plain ffmpeg, wall", `${render.plain.wallInSeconds.toFixed(1)} s`, "");
  } else row("render / plain ffmpeg", "not measured", "no ffmpeg with zoompan on the PATH");
  row(
    "analysis, processor seconds a minute of song",
    `${analysis.cpuSecondsPerMinuteOfSong.toFixed(2)} s`,
    "start-up included",
  );
  row("  without start-up", `${analysis.withoutStartUp.toFixed(2)} s`, "at most 1.5");
  for (const { backdrop, perKeyframe, perFrame } of atelier) {
    row(`atelier, ${backdrop}: processor seconds a keyframe`, `${perKeyframe.toFixed(1)} s`, "");
    row("  and a 1280x720 frame of a clip", `${perFrame.toFixed(2)} s`, "at most 0.35");
  }
  row(
    "film make, nothing changed, wall",
    `${result.nothingChangedWallInSeconds.toFixed(2)} s`,
    "under 3",
  );
};

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const printChanges = (changes: ChangesAndVariants): void => {
  const { songInSeconds, full, oneCaption, nothing, matrix, singles, variants } = changes;
  row(`a film of ${songInSeconds} s rendered whole, wall`, `${full.toFixed(1)} s`, "");
  row("  one caption changed", percent(oneCaption, full), "at most 8 % of a whole film");
  row("  nothing changed, wall", `${nothing.toFixed(2)} s`, "at most 2");
  row(`  ${variants} variants / each by itself`, percent(matrix, singles), "at most 45 %");
};

try {
  const costs = options.only === undefined ? await everything() : null;
  const changes =
    options.only === "music" ? null : await changesAndVariants(Number(options.seconds), say);
  const music = options.only === "changes" ? null : await hearing();
  if (options.json) {
    const table = music === null ? null : summaries(music);
    process.stdout.write(`${JSON.stringify({ ...costs, changes, music: table }, null, 2)}\n`);
  } else {
    if (costs !== null) printCosts(costs);
    if (changes !== null) printChanges(changes);
    if (music !== null) process.stdout.write(`${musicTable(music)}\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
