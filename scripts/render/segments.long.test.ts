/** A film in segments, with the real command line, browser and encoder: a small film (160x90) of twelve seconds. */
import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { renderMedia } from "@remotion/renderer";
import { compositionId } from "../../src/deliver/composition-id.ts";
import { standardProgress } from "../terminal/progress.ts";
import { bundleStage } from "./bundle-stage.ts";
import { encoding } from "./encoding.ts";
import { findComposition } from "./find-composition.ts";
import { chromiumOptions, openStageBrowser } from "./open-stage-browser.ts";
import { fileArgument, runFfmpeg } from "../media/run-ffmpeg.ts";
import { wavFile } from "../media/wav-file.ts";
import { sha256OfBytes, sha256OfFile } from "../store/sha256.ts";
import { bytesOnDisk, segmentFiles } from "../testing/segment-files.ts";
import { framesOfFilm, psnr } from "../testing/frames-of-film.ts";
import { hashOfSound } from "../testing/hash-of-sound.ts";
import { makeRig, type CommandRun, type Rig } from "../testing/rig.ts";
import { drumBeat, testRate } from "../testing/signals.ts";

const signal = new AbortController().signal;
const slug = "片段 film";
const [width, height, frames] = [160, 90, 288];
const make = ["make", slug, "--quality", "draft", "--json"] as const;
const storyboard = `public/films/${slug}/storyboard.yaml`;

const answerSchema = z.looseObject({
  file: z.string(),
  sha256: z.string(),
  segments: z.object({
    all: z.number(),
    made: z.number(),
    reused: z.number(),
    damaged: z.number(),
  }),
});

const answerOf = (run: CommandRun) => {
  if (run.exit !== 0) throw new Error(`exit ${run.exit}: ${run.stderr}${run.stdout}`);
  return answerSchema.parse(JSON.parse(run.stdout));
};

const reasonOf = (run: CommandRun): string =>
  z.object({ reason: z.string() }).parse(JSON.parse(run.stdout)).reason;

const decode = (file: string) => framesOfFilm(file, { width, height });

const hashesOf = async (file: string): Promise<string[]> => (await decode(file)).map(sha256OfBytes);

let rig: Rig;
let first: z.infer<typeof answerSchema>;
/** The segments of the first film; later films leave others beside them. */
let firstFiles: readonly string[];

beforeAll(async () => {
  rig = await makeRig("片段 segments");
  await rig.write({ "drums.wav": wavFile([drumBeat(frames / 24)], testRate) });
  const made = await rig.run("new", slug, "--song", rig.at("drums.wav"));
  if (made.exit !== 0) throw new Error(made.stderr);
  const file = `public/films/${slug}/film.yaml`;
  const text = await readFile(rig.at(file), "utf8");
  await rig.write({ [file]: text.replace("width: 1920, height: 1080", "width: 480, height: 270") });
  const board = await readFile(rig.at(storyboard), "utf8");
  await rig.write({
    [storyboard]: board.replace(
      "- id: shot-2\n",
      "- id: shot-2\n    transition: { kind: dissolve, frames: 12 }\n    caption: { zh: 你好, en: Hello }\n",
    ),
  });
  first = answerOf(await rig.run(...make));
  firstFiles = await segmentFiles(rig);
});
afterAll(() => rig.remove());

const caption = async (english: string): Promise<void> => {
  const text = await readFile(rig.at(storyboard), "utf8");
  await rig.write({
    [storyboard]: text.replace(/zh: 你好, en: [^}]*}/, `zh: 你好, en: ${english} }`),
  });
};

describe("a film joined from segments", () => {
  test("is its segments, frame by frame, and nothing else", async () => {
    expect(first.segments).toMatchObject({ made: first.segments.all, reused: 0, damaged: 0 });
    expect(firstFiles).toHaveLength(first.segments.all);
    const pieces = await Promise.all(firstFiles.map(hashesOf));
    const joined = await hashesOf(first.file);
    expect(joined).toHaveLength(frames);
    // Each segment's frames lie in the film in one run; together they are the film.
    for (const piece of pieces) expect(joined.join(" ")).toContain(piece.join(" "));
    expect(pieces.flat().toSorted()).toEqual(joined.toSorted());
  });

  test("has a time for every frame, a 24th of a second apart, and can be sought every two seconds", async () => {
    const lines: Buffer[] = [];
    await runFfmpeg({
      tool: "ffprobe",
      args: [
        ["-v", "error", "-select_streams", "v", "-show_entries", "packet=pts_time,flags"],
        ["-of", "csv=p=0", fileArgument(first.file)],
      ].flat(),
      signal,
      onData: (chunk) => lines.push(chunk),
    });
    const packets = Buffer.concat(lines)
      .toString()
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const times = packets.map(([time]) => Number(time)).toSorted((a, b) => a - b);
    expect(times.map((time) => Math.round(time * 24 * 1000) / 1000)).toEqual(
      Array.from({ length: frames }, (_, index) => index),
    );
    const keys = packets
      .filter(([, flags]) => flags?.startsWith("K"))
      .map(([time]) => Number(time));
    const gaps = keys.map((time, index) => (keys[index + 1] ?? frames / 24) - time);
    // A transition may make one segment longer than a group of pictures, which then has a second one.
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2.001);
  });

  test("is, changed and changed back, the same file byte for byte; only what changed was drawn", async () => {
    const before = await sha256OfFile(first.file);
    await caption("Another word");
    const changed = answerOf(await rig.run(...make));
    expect(changed.segments.made).toBeGreaterThan(0);
    expect(changed.segments.made).toBeLessThan(first.segments.all / 2);
    expect(changed.segments.made + changed.segments.reused).toBe(first.segments.all);
    expect(changed.sha256).not.toBe(before);
    await caption("Hello");
    const back = answerOf(await rig.run(...make));
    expect(back.segments.made).toBe(0);
    expect(back.sha256).toBe(before);
  });

  test("piece by piece or from nothing: the same pictures and the same sound, to the bit", async () => {
    const pictures = await hashesOf(first.file);
    const sound = await hashOfSound(first.file);
    const forced = answerOf(
      await rig.run(...make, "--force", "--out", rig.at("whole"), "--concurrency", "1"),
    );
    expect(forced.segments.made).toBe(first.segments.all);
    expect(await hashesOf(forced.file)).toEqual(pictures);
    expect(await hashOfSound(forced.file)).toBe(sound);
  });
});

/** The film as Remotion renders it by itself: one encoding from the first frame to the last. */
const renderInOneGo = async (output: string): Promise<void> => {
  const { found: browser } = await openStageBrowser(rig.project, undefined, standardProgress());
  const bundle = await bundleStage(rig.project);
  if (browser.kind === "failed" || bundle.kind === "failed") throw new Error("no stage");
  try {
    const inputProps = {
      words: "zh-en",
      song: "drums",
      pictures: "best",
      notes: "none",
      staging: null,
    };
    const page = { bundle: bundle.folder, browser, inputProps };
    const scene = await findComposition(page, compositionId(slug, "16x9"), signal);
    if (scene.kind !== "found") throw new Error(JSON.stringify(scene));
    await renderMedia({
      serveUrl: bundle.folder,
      composition: scene.composition,
      inputProps,
      outputLocation: output,
      codec: "h264",
      crf: encoding.crf,
      x264Preset: encoding.x264Preset,
      jpegQuality: encoding.jpegQuality,
      pixelFormat: "yuv420p",
      colorSpace: "bt709",
      gopSize: 48,
      muted: true,
      scale: 1 / 3,
      puppeteerInstance: browser.browser,
      browserExecutable: browser.executable,
      chromeMode: browser.chromeMode,
      chromiumOptions,
      logLevel: "error",
    });
  } finally {
    await browser.close();
  }
};

test("against a render in one go no frame is another one: only the encoder's rounding differs", async () => {
  const output = rig.at("one-go.mp4");
  await renderInOneGo(output);
  const [joined, whole] = [await decode(first.file), await decode(output)];
  expect(whole).toHaveLength(frames);
  const ratios = joined.map((frame, index) => psnr(frame, whole[index] ?? Buffer.alloc(0)));
  // So small a picture is mostly edges, which the encoder rounds most; another frame would be near 20 dB.
  expect(Math.min(...ratios)).toBeGreaterThan(35);
  expect(ratios.reduce((sum, ratio) => sum + Math.min(ratio, 99), 0) / frames).toBeGreaterThan(40);
});

describe("segments that are not what they were", () => {
  test.each<[string, (files: readonly string[]) => Promise<void>]>([
    ["cut off", ([file = ""]) => truncate(file, 400)],
    ["swapped", ([file = "", other = ""]) => copyFile(other, file)],
    ["emptied", ([file = ""]) => writeFile(file, "")],
  ])("%s: found, said, and drawn again", async (_, damage) => {
    const before = await hashesOf(first.file);
    await damage(firstFiles);
    await rm(first.file);
    const run = await rig.run(...make);
    const answer = answerOf(run);
    expect(answer.segments).toMatchObject({
      all: first.segments.all,
      made: 1,
      reused: first.segments.all - 1,
      damaged: 1,
    });
    expect(run.stderr).toContain("Damaged since they were made");
    expect(await hashesOf(answer.file)).toEqual(before);
  });
});

describe("stopped in the middle", () => {
  const waitForSegments = async (count: number): Promise<void> => {
    while ((await segmentFiles(rig)).filter((file) => !file.includes("partial")).length < count)
      await setTimeout(50);
  };

  test("kill -9: the next run goes on with the segments that were whole; two at once do not disturb each other", async () => {
    await rm(rig.at(".cache"), { recursive: true });
    await rm(first.file);
    const running = rig.start(...make, "--concurrency", "1");
    await waitForSegments(2);
    // Held, so that it is still at work when the second one asks, however slow that one starts.
    running.child.kill("SIGSTOP");
    const second = await rig.run(...make);
    expect([second.exit, reasonOf(second)]).toEqual([1, "busy"]);
    running.child.kill("SIGKILL");
    await running.ended;
    const whole = (await segmentFiles(rig)).filter((file) => !file.includes("partial")).length;
    const answer = answerOf(await rig.run(...make));
    expect(answer.segments).toMatchObject({
      all: first.segments.all,
      made: first.segments.all - whole,
      reused: whole,
      damaged: 0,
    });
    expect(whole).toBeGreaterThanOrEqual(2);
    expect((await segmentFiles(rig)).filter((file) => file.includes("partial"))).toEqual([]);
  });
});

const canMount = process.platform === "linux" && process.getuid?.() === 0;

describe.skipIf(!canMount)("a disk that is full in the middle", () => {
  const cache = () => rig.at(".cache");
  beforeAll(async () => {
    const size = Math.floor((await bytesOnDisk(cache())) * 0.85);
    await rm(cache(), { recursive: true, force: true });
    await mkdir(cache());
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", cache()]);
  });
  afterAll(() => execFileSync("umount", [cache()]));

  test("is said; the film that was there stays, and with room again it goes on", async () => {
    const before = await sha256OfFile(first.file);
    await caption("No room");
    const run = await rig.run(...make);
    expect([run.exit, reasonOf(run)]).toEqual([1, "disk-full"]);
    expect(await sha256OfFile(first.file)).toBe(before);
    execFileSync("mount", ["-o", "remount,size=20m", cache()]);
    const answer = answerOf(await rig.run(...make));
    expect(answer.segments.reused).toBeGreaterThan(0);
  });
});
