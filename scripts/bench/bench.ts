/**
 * `npm run bench`: what the studio costs, as ratios measured side by side in one run on this machine.
 *
 * Options: `--quality draft|standard|final` (default standard), `--film <slug>` (default gemini-ring), `--json`;
 * `--music <folder>` (or GEMINI_RING_MUSIC_SET) names songs with known beats, by which hearing is judged. `--only <part>`
 * leaves the others out: render, idle, analysis, atelier, music, changes (one caption, nothing), matrix (two songs of
 * `--seconds`, default 10, in three formats and three languages), or lambda (a film of 12 s on the tests' cloud). The first
 * ratio needs a full ffmpeg on the PATH (with zoompan, xfade and overlay); without one it is left out and said so.
 */
import { existsSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { z } from "zod";
import { projectAt } from "../store/project.ts";
import { readFilm } from "../store/read-film.ts";
import { analysisCosts, type AnalysisCost } from "./analysis-cost.ts";
import { atelierCosts, type AtelierCost } from "./atelier-costs.ts";
import { changesCost, type ChangesCost } from "./changes-cost.ts";
import { filmAt } from "./film-at.ts";
import { lambdaCost, type LambdaCost } from "./lambda-cost.ts";
import { matrixCost, type MatrixCost } from "./matrix-cost.ts";
import { howToNameASet, musicBench } from "./music/music-bench.ts";
import { planningCost } from "./music/planning-cost.ts";
import { musicTable, summaries } from "./music/music-table.ts";
import { renderAgainstPlain, type RenderAgainstPlain } from "./render-against-plain.ts";

const { values: options } = parseArgs({
  options: {
    quality: { type: "string", default: "standard" },
    film: { type: "string", default: "gemini-ring" },
    json: { type: "boolean", default: false },
    music: { type: "string" },
    only: { type: "string" },
    seconds: { type: "string", default: "10" },
  },
});
const { GEMINI_RING_MUSIC_SET } = z
  .object({ GEMINI_RING_MUSIC_SET: z.string().optional() })
  .parse(process.env);
const musicSet = options.music ?? GEMINI_RING_MUSIC_SET ?? "";

const parts = [
  "render",
  "idle",
  "analysis",
  "atelier",
  "changes",
  "matrix",
  "lambda",
  "music",
] as const;
type Part = (typeof parts)[number];
const only = z.enum(parts).optional().parse(options.only);
const quality = z.enum(["draft", "standard", "final"]).parse(options.quality);

/** Of the film that is rendered on Lambda. */
const lambdaSongInSeconds = 12;

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const film = filmAt();

const analysing = (): Promise<readonly AnalysisCost[]> =>
  analysisCosts(`public/films/${options.film}/songs/${options.film}.flac`, say);

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
  await film("make", options.film, "--quality", quality);
  return film("make", options.film, "--quality", quality);
};

const row = (name: string, value: string, target: string): void => {
  process.stdout.write(`${name.padEnd(52)}${value.padStart(12)}   ${target}\n`);
};

/** Wall time of a render to that of plain ffmpeg, which encodes as many pixels with the same settings: at most this. */
const mostAgainstPlain = { draft: 0.7, standard: 1.25, final: 1.25 } as const;

const printRender = (render: RenderAgainstPlain | null): void => {
  const name = `${quality} render / plain ffmpeg`;
  if (!render) {
    row(name, "not measured", "no ffmpeg with zoompan on the PATH");
    return;
  }
  row(`${name}, wall`, `${render.wallRatio.toFixed(2)} x`, `at most ${mostAgainstPlain[quality]}`);
  row(`${name}, processor`, `${render.cpuRatio.toFixed(2)} x`, "");
  row("  render, wall", `${render.ours.wallInSeconds.toFixed(1)} s`, "");
  row("  render, memory at most", `${render.ours.memoryInMb.toFixed(0)} MB`, "under 3000");
  const { width, height } = render.size;
  const size = `${width}x${height}`;
  row("  plain ffmpeg, wall", `${render.plain.wallInSeconds.toFixed(1)} s`, `both at ${size}`);
  row("  shots that plain ffmpeg had as clips", String(render.clips), "the others as stills");
};

const printAnalysis = (costs: readonly AnalysisCost[]): void => {
  for (const { minutes, cpuSecondsPerMinute, withoutStartUp, memoryInMb } of costs) {
    const name = `song of ${minutes.toFixed(1)} min: processor seconds a minute`;
    row(name, `${cpuSecondsPerMinute.toFixed(2)} s`, "start-up and decoding included");
    row("  without start-up", `${withoutStartUp.toFixed(2)} s`, "at most 1.5");
    row("  memory at most", `${memoryInMb.toFixed(0)} MB`, "12 minutes: under 600");
  }
};

const printAtelier = (atelier: readonly AtelierCost[]): void => {
  for (const { backdrop, perKeyframe, perFrame } of atelier) {
    row(`atelier, ${backdrop}: processor seconds a keyframe`, `${perKeyframe.toFixed(1)} s`, "");
    row("  and a 1280x720 frame of a clip", `${perFrame.toFixed(2)} s`, "at most 0.35");
  }
};

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const printChanges = ({ whole, oneCaption, nothing }: ChangesCost): void => {
  row("rendered whole, wall", `${whole.toFixed(1)} s`, "");
  row("  one caption changed", percent(oneCaption, whole), "at most 8 % of a whole film");
  row("  nothing changed, wall", `${nothing.toFixed(2)} s`, "at most 2");
};

const printMatrix = ({ songInSeconds, variants, matrix, singles }: MatrixCost): void => {
  const ratio = percent(matrix.wallInSeconds, singles.wallInSeconds);
  row(
    `${variants} variants to songs of ${songInSeconds} s / each by itself`,
    ratio,
    "at most 45 %",
  );
  row("  in processor time", percent(matrix.cpuInSeconds, singles.cpuInSeconds), "");
  row("  in frames made anew", percent(matrix.frames, singles.frames), `${matrix.frames} frames`);
  const seconds = `${matrix.wallInSeconds.toFixed(1)} s`;
  row("  the matrix, wall", seconds, `by themselves ${singles.wallInSeconds.toFixed(1)} s`);
  const memory = `by itself ${singles.memoryInMb.toFixed(0)} MB; under 3,072`;
  row("  the matrix, memory", `${matrix.memoryInMb.toFixed(0)} MB`, memory);
};

const printLambda = (lambda: LambdaCost | null): void => {
  if (!lambda) return row("on Lambda, by number of functions", "not measured", "no sandboxes here");
  const [one] = lambda.runs;
  for (const { functions, wallInSeconds, cpuInSeconds, billedInSeconds } of lambda.runs) {
    const name = `${lambda.frames} frames, Lambda-emulated, functions: ${functions}`;
    const ratio = `${(wallInSeconds / (one?.wallInSeconds ?? wallInSeconds)).toFixed(2)} x one function`;
    const sums = `${billedInSeconds.toFixed(0)} s billed, ${cpuInSeconds.toFixed(0)} s processor`;
    row(name, `${wallInSeconds.toFixed(1)} s`, `${ratio}; in all functions ${sums}`);
  }
  const startUp = `${lambda.startUpInCpuSeconds.toFixed(1)} s`;
  row(
    "  a function more to start, processor",
    startUp,
    "all share this machine: this is overhead, not speed",
  );
};

/** Runs a part that is wanted; null stands for one that is not. */
const part = async <T>(name: Part, run: () => Promise<T>): Promise<{ found: T } | null> =>
  only === undefined || only === name ? { found: await run() } : null;

const drawing = async (): Promise<readonly AtelierCost[]> => {
  const read = await readFilm(projectAt(), options.film);
  return read.kind === "read" ? atelierCosts(read.film, say) : [];
};

const render = await part("render", () => renderAgainstPlain(options.film, quality, film, say));
const idle = await part("idle", nothingChanged);
const analysis = await part("analysis", analysing);
const atelier = await part("atelier", drawing);
const changes = await part("changes", () => changesCost(options.film, quality, say));
const matrix = await part("matrix", () => matrixCost(Number(options.seconds), say));
const lambda = await part("lambda", () => lambdaCost(lambdaSongInSeconds, say));
const planning = await part("music", () => Promise.resolve(planningCost()));
const music = await part("music", hearing);

if (options.json) {
  const result = {
    quality,
    render: render?.found ?? null,
    nothingChangedWallInSeconds: idle?.found.wallInSeconds ?? null,
    analysis: analysis?.found ?? null,
    atelier: atelier?.found ?? null,
    changes: changes?.found ?? null,
    matrix: matrix?.found ?? null,
    lambda: lambda?.found ?? null,
    planning: planning?.found ?? null,
    music: music?.found ? summaries(music.found) : null,
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} else {
  if (render) printRender(render.found);
  if (analysis) printAnalysis(analysis.found);
  if (atelier) printAtelier(atelier.found);
  if (idle)
    row("film make, nothing changed, wall", `${idle.found.wallInSeconds.toFixed(2)} s`, "under 3");
  if (changes) printChanges(changes.found);
  if (matrix) printMatrix(matrix.found);
  if (lambda) printLambda(lambda.found);
  if (planning)
    row("500 shots on a song of an hour, processor", `${planning.found.toFixed(2)} s`, "under 2");
  if (music?.found) process.stdout.write(`${musicTable(music.found)}\n`);
}
