import { readFile, rm, stat } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { scoreFileSchema } from "../../src/score/score-file.ts";
import { wavFile } from "../media/wav-file.ts";
import { makeRig, type Rig } from "../testing/rig.ts";
import { drumBeat, testRate } from "../testing/signals.ts";

const slug = "taps";
let rig: Rig;

beforeAll(async () => {
  rig = await makeRig("overrides");
  await rig.write({ "drums.wav": wavFile([drumBeat(12)], testRate) });
  const run = await rig.run("new", slug, "--song", rig.at("drums.wav"));
  if (run.exit !== 0) throw new Error(run.stderr);
}, 60_000);
afterAll(() => rig.remove());

const inFilm = (...names: string[]) => rig.at("public/films", slug, ...names);
const saved = () => readFile(inFilm("songs/drums.score.yaml"), "utf8");
const score = async () =>
  scoreFileSchema.parse(JSON.parse(await readFile(inFilm("score/drums.json"), "utf8")));
const answer = async (...args: string[]) => {
  const run = await rig.run("score", slug, ...args, "--json");
  if (run.exit !== 0) throw new Error(run.stderr);
  return z
    .object({ state: z.string(), overrides: z.array(z.string()) })
    .parse(JSON.parse(run.stdout));
};

test("what is laid down is saved, applied, said, and survives hearing the song again", async () => {
  const heard = await score();
  expect(heard.tempo).toBeCloseTo(120, 0);
  expect(await answer("--tempo", "half", "--offset-ms", "10")).toEqual({
    state: "made",
    overrides: ["tempo halved", "beats moved by 10 ms"],
  });
  expect(await saved()).toContain("tempo: half\noffsetInMs: 10\n");
  expect((await score()).tempo).toBeCloseTo(60, 0);
  const under = await score();
  expect(await answer("--force")).toEqual({
    state: "made",
    overrides: ["tempo halved", "beats moved by 10 ms"],
  });
  expect(await score()).toEqual(under);
  expect(await answer()).toMatchObject({ state: "current" });

  expect(await answer("--tempo", "heard", "--offset-ms", "heard")).toEqual({
    state: "made",
    overrides: [],
  });
  expect((await score()).beats).toEqual(heard.beats);
  await rm(inFilm("songs/drums.score.yaml"));
  expect(await answer()).toMatchObject({ state: "made", overrides: [] });
  expect(await score()).toEqual(heard);
}, 60_000);

test("comments in the file do not make the score again", async () => {
  await rig.write({ [`public/films/${slug}/songs/drums.score.yaml`]: "meter: 3\n" });
  expect(await answer()).toMatchObject({ state: "made" });
  const before = (await stat(inFilm("score/drums.json"))).mtimeMs;
  await rig.write({ [`public/films/${slug}/songs/drums.score.yaml`]: "# a waltz\nmeter: 3\n" });
  expect(await answer()).toMatchObject({ state: "current" });
  expect((await stat(inFilm("score/drums.json"))).mtimeMs).toBe(before);
}, 60_000);

test.each([
  ["an unknown field", "meter: 3\ntmepo: half\n", "2:8", 'unknown field "tmepo"'],
  ["an unknown word", "tempo: twice\n", "1:8", "expected half, double"],
  ["a bar after the song's end", "# bars\nfirstDownbeat: 99\n", "2:16", "the song ends at 12.00 s"],
  ["broken YAML", "meter: [3\n", "2:1", "Flow sequence"],
])(
  "%s is refused with its line and column",
  async (_name, text, place, message) => {
    await rig.write({ [`public/films/${slug}/songs/drums.score.yaml`]: text });
    const run = await rig.run("score", slug);
    expect(run.exit).not.toBe(0);
    expect(run.stderr).toContain("songs/drums.score.yaml");
    expect(run.stderr).toContain(place);
    expect(run.stderr).toContain(message);
  },
  60_000,
);

test.each([
  ["--tempo", "twice", "expects half, double or heard"],
  ["--meter", "3.5", "expects a whole number from 1 to 16"],
  ["--offset-ms", "soon", "expects -2000 to 2000"],
  ["--first-downbeat", "-1", "expects seconds"],
])("%s=%s is refused", async (option, value, message) => {
  const run = await rig.run("score", slug, `${option}=${value}`);
  expect(run.exit).not.toBe(0);
  expect(run.stderr).toContain(message);
});

test("an option that cannot be leaves the file as it was", async () => {
  const text = "# mine\nmeter: 3\n";
  await rig.write({ [`public/films/${slug}/songs/drums.score.yaml`]: text });
  const run = await rig.run("score", slug, "--first-downbeat", "500");
  expect(run.exit).not.toBe(0);
  expect(await saved()).toBe(text);
}, 60_000);
