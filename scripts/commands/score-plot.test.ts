/** `film score --plot`: the picture is there, whole, and shows what the song and its cut are. */
import { readdir, readFile } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wavFile } from "../media/wav-file.ts";
import { makeRig, type Rig } from "../testing/rig.ts";
import { drumBeat, testRate } from "../testing/signals.ts";

const slug = "鼓 film";
let rig: Rig;

beforeAll(async () => {
  rig = await makeRig("plot");
  await rig.write({ "drums.wav": wavFile([drumBeat(10)], testRate), "notes.txt": "no song" });
  const run = await rig.run("new", slug, "--song", rig.at("drums.wav"));
  if (run.exit !== 0) throw new Error(run.stderr);
}, 60_000);
afterAll(() => rig.remove());

const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

describe("a plot of a film's song", () => {
  test("as SVG: a box for every shot and section, a stroke for every beat and bar", async () => {
    const run = await rig.run("score", slug, "--plot", rig.at("图 plot.svg"), "--json");
    expect(run.exit).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ plot: rig.at("图 plot.svg"), state: "current" });
    const svg = await readFile(rig.at("图 plot.svg"), "utf8");
    const read = async (file: string): Promise<string> =>
      readFile(rig.at("public", "films", slug, file), "utf8");
    const score = JSON.parse(await read("score/drums.json"));
    const cut = JSON.parse(await read("cuts/drums.json"));
    expect(count(svg, /<rect [^>]*rx="4"/g)).toBe(cut.shots.length + score.sections.length);
    expect(count(svg, /v30\.8/g)).toBe(score.downbeats.length);
    expect(count(svg, /v15\.4/g)).toBe(score.beats.length - score.downbeats.length);
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  test("as PNG, an ending in capitals too: a picture as large as the SVG says, with something on it", async () => {
    const run = await rig.run("score", slug, "--plot", rig.at("deep", "er", "plot.PNG"));
    expect(run.exit).toBe(0);
    const picture = sharp(rig.at("deep", "er", "plot.PNG"));
    expect(await picture.metadata()).toMatchObject({ format: "png", width: 1512, height: 596 });
    const { channels } = await picture.stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
  });

  test("of a file that belongs to no film: the song alone, and nothing else is written", async () => {
    const before = await readdir(rig.at("public", "films", slug), { recursive: true });
    const run = await rig.run(
      "score",
      "--audio",
      rig.at("drums.wav"),
      "--plot",
      rig.at("alone.svg"),
    );
    expect(run.exit).toBe(0);
    const svg = await readFile(rig.at("alone.svg"), "utf8");
    expect(svg).toContain("drums.wav");
    expect(svg).not.toContain("stroke-dasharray");
    expect(await readdir(rig.at("public", "films", slug), { recursive: true })).toEqual(before);
  });
});

describe("a plot that cannot be", () => {
  test.each<[string, string[], RegExp]>([
    ["no ending", ["--plot", "plot"], /expected a file ending in \.svg or \.png/],
    ["another ending", ["--plot", "plot.pdf"], /"plot\.pdf"; expected a file ending/],
    ["no name", ["--plot", ""], /--plot needs a value/],
    ["of a song that is not the film's", ["--song", "other", "--plot", "x.svg"], /other/],
  ])("%s", async (_case, words, says) => {
    const run = await rig.run("score", slug, ...words);
    expect(run.exit).not.toBe(0);
    expect(run.stderr).toMatch(says);
  });

  test("of what is no song: that is said, and no picture is left behind", async () => {
    const run = await rig.run(
      "score",
      "--audio",
      rig.at("notes.txt"),
      "--plot",
      rig.at("none.svg"),
    );
    expect(run.exit).not.toBe(0);
    expect(await readdir(rig.home)).not.toContain("none.svg");
  });

  test("where a folder of its name stands: that is said", async () => {
    await rig.write({ "taken.svg/inside.txt": "" });
    const run = await rig.run("score", slug, "--plot", rig.at("taken.svg"));
    expect(run.exit).not.toBe(0);
    expect(run.stderr).toContain("taken.svg");
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });
});
