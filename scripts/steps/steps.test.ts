import { readFile, stat } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wavFile } from "../media/wav-file.ts";
import { openFilm } from "../store/open-film.ts";
import { makeRig, quietShell, type Rig } from "../testing/rig.ts";
import { drumBeat, testRate } from "../testing/signals.ts";
import { cutStep } from "./cut-step.ts";
import { scoreStep } from "./score-step.ts";

const slug = "鼓 film";
let rig: Rig;

beforeAll(async () => {
  rig = await makeRig("steps");
  await rig.write({ "drums.wav": wavFile([drumBeat(8)], testRate) });
  const run = await rig.run("new", slug, "--song", rig.at("drums.wav"));
  if (run.exit !== 0) throw new Error(run.stderr);
}, 60_000);
afterAll(() => rig.remove());

const both = async (force = false) => {
  const shell = quietShell(rig.project);
  const open = await openFilm(rig.project, slug);
  if (open.kind !== "open") throw new Error(open.message);
  const { film, folder } = open;
  const song = film.film.songs[0];
  if (!song) throw new Error("no song");
  const scored = await scoreStep(shell, folder, song, force);
  if (scored.kind !== "scored") throw new Error(JSON.stringify(scored));
  const cut = await cutStep({ film, folder, song, score: scored.score }, force);
  if (cut.kind !== "cut") throw new Error(JSON.stringify(cut));
  const times = await Promise.all(
    [folder.score(song.id), folder.cut(song.id)].map(async (file) => (await stat(file)).mtimeMs),
  );
  return { score: scored.state, cut: cut.state, times, frames: cut.cut.durationInFrames, folder };
};

describe("what is current is left alone", () => {
  test("a new film is scored and cut", async () => {
    expect(await both()).toMatchObject({ score: "current", cut: "current", frames: 192 });
  });

  test("made again from the same, the files are not touched", async () => {
    const before = await both();
    expect(await both(true)).toMatchObject({ score: "made", cut: "made", times: before.times });
  });

  test("another song in the same file is heard again and cut again", async () => {
    const { folder } = await both();
    await rig.write({
      "public/films/鼓 film/songs/drums.wav": wavFile([drumBeat(10, 100)], testRate),
    });
    expect(await both()).toMatchObject({ score: "made", cut: "made", frames: 240 });
    await rig.write({ [`public/films/鼓 film/score/drums.json`]: '{"cut": "off' });
    expect(await both()).toMatchObject({ score: "made", cut: "current" });
    expect(folder.slug).toBe(slug);
  });

  test("a wave that is not there, is broken or is of another song is drawn again; the score stays", async () => {
    const { folder, times } = await both();
    const drawn = async () => await readFile(folder.wave("drums"), "utf8");
    const whole = await drawn();
    for (const instead of ["", "{}", whole.replace(/"song": "[^"]*"/, '"song": "other"')]) {
      await rig.write({ "public/films/鼓 film/score/drums.wave.json": instead });
      expect(await both()).toMatchObject({ score: "current", cut: "current", times });
      expect(await drawn()).toBe(whole);
    }
  });

  test("what moves no cut does not cut again: a comment, a caption; a length does", async () => {
    const file = "public/films/鼓 film/storyboard.yaml";
    const text = await readFile(rig.at(file), "utf8");
    await rig.write({ [file]: `# a comment\n${text}` });
    expect(await both()).toMatchObject({ cut: "current" });
    const captioned = text.replace(/caption: .*/, "caption: { zh: 改了, en: Changed }");
    expect(captioned).not.toBe(text);
    await rig.write({ [file]: captioned });
    expect(await both()).toMatchObject({ cut: "current" });
    await rig.write({ [file]: text.replace(/longest: [\d.]+/, "longest: 9") });
    expect(await both()).toMatchObject({ score: "current", cut: "made" });
  });
});
