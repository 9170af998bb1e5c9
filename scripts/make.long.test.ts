/** Whole films with the real command line, browser and encoder. Films are small (160x90) and last seconds. */
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { decodeSong } from "./media/decode-song.ts";
import { probe } from "./media/probe.ts";
import { wavFile } from "./media/wav-file.ts";
import { makeRig, type CommandRun, type Rig } from "./testing/rig.ts";
import { drumBeat, testRate } from "./testing/signals.ts";

const signal = new AbortController().signal;
const answerSchema = z.looseObject({
  ok: z.boolean(),
  file: z.string(),
  frames: z.number(),
  state: z.object({ score: z.string(), cut: z.string(), render: z.string() }),
});
const failureSchema = z.object({ ok: z.literal(false), reason: z.string(), message: z.string() });

const answerOf = (run: CommandRun) => {
  if (run.exit !== 0) throw new Error(`exit ${run.exit}: ${run.stderr}${run.stdout}`);
  return answerSchema.parse(JSON.parse(run.stdout));
};

const reasonOf = (run: CommandRun): string => failureSchema.parse(JSON.parse(run.stdout)).reason;

/** Makes a small film of a drum beat with `film new`. */
const newFilm = async (rig: Rig, slug: string, seconds: number): Promise<void> => {
  await rig.write({ "drums.wav": wavFile([drumBeat(seconds)], testRate) });
  const run = await rig.run("new", slug, "--song", rig.at("drums.wav"));
  if (run.exit !== 0) throw new Error(run.stderr);
  const file = `public/films/${slug}/film.yaml`;
  const text = await readFile(rig.at(file), "utf8");
  await rig.write({ [file]: text.replace("width: 1920, height: 1080", "width: 480, height: 270") });
};

/** Temporary folders of runs of this machine that no run owns any more would pile up. */
const tempFolders = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => /^gemini-ring-\d+-[0-9a-f]{8}$/.test(name));

const slug = "我的 小 film";
const make = ["make", slug, "--quality", "draft", "--json"] as const;

describe("a film in a folder with spaces and Chinese", () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await makeRig("长 test");
    await newFilm(rig, slug, 2);
  });
  afterAll(() => rig.remove());

  test("is made, whole, with its sound, under its own name", async () => {
    const answer = answerOf(await rig.run(...make));
    expect(answer).toMatchObject({
      frames: 48,
      state: { score: "current", cut: "current", render: "made" },
    });
    expect(answer.file).toBe(rig.at("out", slug, `${slug}.16x9.zh-en.mp4`));
    const probed = await probe(answer.file, signal, true);
    if (probed.kind !== "probed") throw new Error(JSON.stringify(probed));
    expect(probed.streams.map((stream) => stream.codec_name)).toEqual(["h264", "aac"]);
    expect(probed.streams[0]).toMatchObject({
      width: 160,
      height: 90,
      nb_read_packets: 48,
      pix_fmt: "yuv420p",
      color_range: "tv",
      color_space: "bt709",
    });
    const sound = await decodeSong(answer.file, signal);
    expect(sound.kind === "decoded" && Math.max(...sound.samples)).toBeGreaterThan(0.1);
    expect((await readdir(rig.at("out", slug))).toSorted()).toEqual([
      `${slug}.16x9.zh-en.json`,
      `${slug}.16x9.zh-en.mp4`,
    ]);
  });

  test("made again, nothing happens, quickly", async () => {
    const file = rig.at("out", slug, `${slug}.16x9.zh-en.mp4`);
    const before = await stat(file);
    const answer = answerOf(await rig.run(...make));
    expect(answer.state).toEqual({ score: "current", cut: "current", render: "current" });
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
  });

  test("in other words it is another film", async () => {
    const answer = answerOf(
      await rig.run(...make, "--words", "none", "--out", rig.at("else where")),
    );
    expect(answer.file).toBe(rig.at("else where", `${slug}.16x9.none.mp4`));
  });

  test("a comment in its files changes nothing", async () => {
    const yaml = await readFile(rig.at("public", "films", slug, "film.yaml"), "utf8");
    answerOf(await rig.run(...make));
    await rig.write({ [`public/films/${slug}/film.yaml`]: `# hello\n${yaml}` });
    expect(answerOf(await rig.run(...make)).state.render).toBe("current");
  });

  test("a look that changes is rendered again", async () => {
    const yaml = await readFile(rig.at("public", "films", slug, "film.yaml"), "utf8");
    await rig.write({ [`public/films/${slug}/film.yaml`]: yaml.replace("glow: 0.5", "glow: 0.9") });
    expect(answerOf(await rig.run(...make)).state).toEqual({
      score: "current",
      cut: "current",
      render: "made",
    });
  });

  test("render does not cut: it refuses when the storyboard has changed", async () => {
    const file = `public/films/${slug}/storyboard.yaml`;
    const text = await readFile(rig.at(file), "utf8");
    await rig.write({ [file]: text.replace(/longest: [\d.]+/, "longest: 7.5") });
    const run = await rig.run("render", slug, "--quality", "draft", "--json");
    expect([run.exit, reasonOf(run)]).toEqual([1, "not-current"]);
    await rig.write({ [file]: text });
  });

  test("its contact sheet is a picture", async () => {
    const run = await rig.run("sheet", slug);
    expect(run).toMatchObject({ exit: 0 });
    const png = await readFile(rig.at("out", slug, "contact-sheet.png"));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  test("a browser that is none is said", async () => {
    const run = await rig.run(...make, "--force", "--browser", "/nowhere/chrome");
    expect([run.exit, reasonOf(run)]).toEqual([1, "no-browser"]);
  });
});

describe("stopped in the middle", () => {
  let rig: Rig;
  let before: string[];
  beforeAll(async () => {
    rig = await makeRig("stop");
    await newFilm(rig, slug, 12);
    before = await tempFolders();
  });
  afterAll(() => rig.remove());

  /** Starts a film and waits until some frames are drawn. */
  const startRendering = async () => {
    const running = rig.start(...make);
    await running.says("Rendering 160x90");
    await setTimeout(2000);
    return running;
  };
  const inOut = async () => (await readdir(rig.at("out", slug)).catch(() => [])).toSorted();

  // What was whole when a run was stopped is reused by the next: each begins with nothing.
  beforeEach(() => rm(rig.at(".cache"), { recursive: true, force: true }));

  test.each(["SIGINT", "SIGTERM"] as const)(
    "%s leaves nothing behind and says how to go on",
    async (name) => {
      const running = await startRendering();
      running.child.kill(name);
      const run = await running.ended;
      expect(run.exit).toBe(130);
      expect(run.stderr).toContain("run the same command again");
      expect(await inOut()).toEqual([]);
      expect(await tempFolders()).toEqual(before);
    },
  );

  test("while it is made, a second make says so and leaves it alone; kill -9 is cleaned up by the next make", async () => {
    const running = await startRendering();
    const second = await rig.run(...make);
    expect([second.exit, reasonOf(second)]).toEqual([1, "busy"]);
    running.child.kill("SIGKILL");
    expect((await running.ended).signal).toBe("SIGKILL");
    expect(await inOut()).toContain(".run");
    expect(await inOut()).not.toContain(`${slug}.16x9.zh-en.mp4`);
    const third = await rig.run(...make);
    expect(third.stderr).toContain("Cleaned up after a run that was killed");
    expect(answerOf(third)).toMatchObject({ frames: 288, state: { render: "made" } });
    expect(await inOut()).toEqual([`${slug}.16x9.zh-en.json`, `${slug}.16x9.zh-en.mp4`]);
    expect(await tempFolders()).toEqual(before);
  });
});

const canMount = process.platform === "linux" && process.getuid?.() === 0;

describe.skipIf(!canMount)("a disk that cannot take the film", () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await makeRig("disk");
    await newFilm(rig, slug, 2);
    await mkdir(rig.at("out"));
  });
  afterEach(() => execFileSync("umount", [rig.at("out")]));
  afterAll(() => rig.remove());

  const mount = (options: string) =>
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", rig.at("out")]);

  test("read-only: said before anything is drawn", async () => {
    mount("ro");
    const run = await rig.run(...make);
    expect([run.exit, reasonOf(run)]).toEqual([1, "not-writable"]);
    expect(run.stderr).not.toContain("Rendering");
  });

  test("full: said, and nothing half-made stays", async () => {
    mount("size=40k");
    const run = await rig.run(...make);
    expect([run.exit, reasonOf(run)]).toEqual([1, "disk-full"]);
    expect(await readdir(rig.at("out", slug))).toEqual([]);
  });
});
