/** A small film's matrix with the real command line, browser and encoder: two formats, two languages, two lengths at 160x90. */
import { readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { probe } from "./media/probe.ts";
import { wavFile } from "./media/wav-file.ts";
import { manifestSchema } from "./steps/manifest.ts";
import { sha256OfFile } from "./store/sha256.ts";
import { makeRig, type CommandRun, type Rig } from "./testing/rig.ts";
import { segmentFiles } from "./testing/segment-files.ts";
import { drumBeat, testRate } from "./testing/signals.ts";

const signal = new AbortController().signal;
const slug = "tiny";

const segmentsSchema = z.object({ all: z.number(), made: z.number(), framesDrawn: z.number() });
const deliverySchema = z.object({
  ok: z.literal(true),
  variants: z.array(
    z.object({
      name: z.string(),
      state: z.string(),
      file: z.string(),
      frames: z.number(),
      segments: segmentsSchema,
    }),
  ),
});
const planSchema = z.object({
  variants: z.array(z.object({ name: z.string(), state: z.string(), framesToDraw: z.number() })),
  framesToDraw: z.number(),
  costInUsd: z.number(),
});

const parsed = <S extends z.ZodType>(schema: S, run: CommandRun): z.infer<S> => {
  if (run.exit !== 0) throw new Error(`exit ${run.exit}: ${run.stderr}${run.stdout}`);
  return schema.parse(JSON.parse(run.stdout));
};

let rig: Rig;
let delivery: z.infer<typeof deliverySchema>;
const all = ["make", slug, "--variants", "all", "--json"] as const;
const out = () => rig.at("out", slug);

beforeAll(async () => {
  rig = await makeRig("variants");
  await rig.write({ "drums.wav": wavFile([drumBeat(12)], testRate) });
  const made = await rig.run("new", slug, "--song", rig.at("drums.wav"));
  if (made.exit !== 0) throw new Error(made.stderr);
  const folder = `public/films/${slug}`;
  const film = await readFile(rig.at(folder, "film.yaml"), "utf8");
  const board = await readFile(rig.at(folder, "storyboard.yaml"), "utf8");
  await rig.write({
    [`${folder}/film.yaml`]: film
      .replace("width: 1920, height: 1080", "width: 480, height: 270")
      .replace("width: 1080, height: 1920", "width: 270, height: 480"),
    // With the title before it and the credits at the end, each of two browsers has words; the glint is drawn without.
    [`${folder}/storyboard.yaml`]: board
      .replace("- id: shot-1\n", "- id: shot-1\n    transition: { kind: glint, frames: 8 }\n")
      .replace("- id: shot-2\n", "- id: shot-2\n    caption: { zh: 你好, en: Hello }\n"),
    [`${folder}/variants.yaml`]:
      "schema: variants/1\nformats: [16x9, 9x16]\nlanguages: [zh, en]\nlengths: [full, 8s]\nquality: draft\n",
  });
  delivery = parsed(deliverySchema, await rig.run(...all));
});
afterAll(() => rig.remove());

const names = ["full", "8s"].flatMap((length) =>
  ["16x9", "9x16"].flatMap((format) =>
    ["zh", "en"].map((words) => `${slug}.drums.${format}.${words}.${length}`),
  ),
);

describe("a matrix from one command", () => {
  test("every variant is there, whole, under its name", async () => {
    expect(delivery.variants.map(({ name }) => name)).toEqual(names);
    for (const { file, frames, name } of delivery.variants) {
      expect(path.basename(file)).toBe(`${name}.mp4`);
      const probed = await probe(file, signal, true);
      if (probed.kind !== "probed") throw new Error(JSON.stringify(probed));
      const [picture, sound] = probed.streams;
      expect(picture?.nb_read_packets).toBe(frames);
      expect(Math.abs((sound?.duration ?? 0) - frames / 24)).toBeLessThan(0.05);
    }
  });

  test("a second language draws only what has words over it, and together with the first", () => {
    const made = (name: string) =>
      delivery.variants.find((variant) => variant.name === name)?.segments;
    for (const format of ["16x9", "9x16"]) {
      const first = made(`${slug}.drums.${format}.zh.full`);
      const second = made(`${slug}.drums.${format}.en.full`);
      expect(first?.made).toBe(first?.all);
      expect(first?.framesDrawn).toBeGreaterThan(288);
      expect(first?.framesDrawn).toBeLessThan(2 * 288);
      expect(second).toMatchObject({ made: 0, framesDrawn: 0 });
    }
  });

  test("a cut-down is cut anew to whole bars of its own", () => {
    const long = delivery.variants.find(({ name }) => name.endsWith("16x9.zh.full"));
    const short = delivery.variants.find(({ name }) => name.endsWith("16x9.zh.8s"));
    expect(long?.frames).toBe(288);
    expect(short?.frames).toBeLessThanOrEqual(192);
    expect(short?.frames).toBeGreaterThan(100);
  });

  test("the manifest names every file with the hash of its bytes", async () => {
    const text = await readFile(path.join(out(), "manifest.json"), "utf8");
    const manifest = manifestSchema.parse(JSON.parse(text));
    expect(manifest.variants.map(({ name }) => name)).toEqual(names.toSorted());
    for (const entry of manifest.variants) {
      for (const part of [entry, entry.poster, entry.contactSheet]) {
        if (!part) throw new Error(`${entry.name} lacks a picture`);
        expect(await sha256OfFile(path.join(out(), part.file))).toBe(part.sha256);
      }
      expect(entry.takes.length).toBeGreaterThan(0);
      expect(entry.takes.every(({ files }) => files.length > 0)).toBe(true);
    }
    const sheets = (await readdir(out())).filter((name) => name.endsWith("contact-sheet.png"));
    expect(sheets).toHaveLength(4);
  });
});

test("languages drawn together are, file by file and byte by byte, those drawn by themselves", async () => {
  const [segments, aside] = [rig.at(".cache", "segments"), rig.at(".cache", "aside")];
  // A segment's name is what it is made of, and the hash of its bytes.
  const segmentNames = async () => (await segmentFiles(rig)).map((file) => path.basename(file));
  const together = await segmentNames();
  const single = async (words: string) => {
    const what = ["--format", "16x9", "--words", words, "--quality", "draft"];
    const run = await rig.run("render", slug, ...what, "--out", rig.at(words), "--json");
    if (run.exit !== 0) throw new Error(run.stderr + run.stdout);
    const made = await segmentNames();
    await rm(segments, { recursive: true });
    return made;
  };
  await rename(segments, aside);
  const [chinese, english] = [await single("zh"), await single("en")];
  await rename(aside, segments);
  const shared = chinese.filter((name) => english.includes(name));
  expect(shared.length).toBeGreaterThan(0);
  expect(shared.length).toBeLessThan(chinese.length);
  for (const name of [...chinese, ...english]) expect(together).toContain(name);
});

describe("afterwards", () => {
  test("the plan says that all is finished; made again, nothing is drawn", async () => {
    const plan = parsed(planSchema, await rig.run("variants", slug, "--json"));
    expect(plan).toMatchObject({ framesToDraw: 0, costInUsd: 0 });
    expect(new Set(plan.variants.map(({ state }) => state))).toEqual(new Set(["finished"]));
    const again = parsed(deliverySchema, await rig.run("render", ...all.slice(1)));
    expect(again.variants.map(({ state }) => state)).toEqual(names.map(() => "current"));
  });

  test("one that was lost is joined again from its segments, and only that one", async () => {
    const lost = delivery.variants[1];
    if (!lost) throw new Error("no variants");
    await rm(lost.file);
    const plan = parsed(planSchema, await rig.run("render", ...all.slice(1), "--dry-run"));
    expect(plan.variants.filter(({ state }) => state !== "finished")).toEqual([
      { name: lost.name, state: "to render", framesToDraw: 0 },
    ]);
    const again = parsed(deliverySchema, await rig.run("render", ...all.slice(1)));
    expect(again.variants.filter(({ state }) => state === "made")).toEqual([
      expect.objectContaining({ name: lost.name, segments: expect.objectContaining({ made: 0 }) }),
    ]);
  });

  test.each<[string, string[], string]>([
    ["an empty matrix", ["--lengths", ","], "no-variants"],
    ["a pattern that fits nothing", ["--only", "*.4x3.*"], "no-variants"],
    [
      "ten thousand",
      ["--lengths", Array.from({ length: 596 }, (_, index) => `${index + 5}s`).join(",")],
      "too-many-variants",
    ],
    ["a length that is none", ["--lengths", "short"], "usage"],
    ["a format that the film has not", ["--formats", "4x3"], "usage"],
  ])("%s is said before anything is made", async (_, options, reason) => {
    const before = await readdir(out());
    const run = await rig.run("variants", slug, "--json", ...options);
    expect(z.object({ reason: z.string() }).parse(JSON.parse(run.stdout)).reason).toBe(reason);
    expect(run.exit).toBeGreaterThan(0);
    expect(await readdir(out())).toEqual(before);
  });

  test("a cut-down longer than the song does not keep the others", async () => {
    const run = await rig.run("render", ...all.slice(1), "--lengths", "full,20s");
    expect(run.exit).toBe(1);
    const report = z
      .object({ variants: z.array(z.object({ name: z.string(), state: z.string() })) })
      .parse(JSON.parse(run.stdout));
    expect(report.variants.map(({ state }) => state)).toEqual([
      ...Array(4).fill("current"),
      ...Array(4).fill("failed"),
    ]);
  });
});
