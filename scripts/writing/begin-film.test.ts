/** A folder with a treatment and a song beside it, and nothing else. */
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wavFile } from "../media/wav-file.ts";
import { readFilmFile } from "../store/read-film-file.ts";
import { filmFolder } from "../store/film-folder.ts";
import { drumBeat, testRate } from "../testing/signals.ts";
import { makeWritingRig, outcomes, type WritingRig } from "../testing/writing-rig.ts";

let film: WritingRig;
/** What the model is told, one text a question. */
let told: string[];
beforeEach(async () => {
  film = await makeWritingRig();
  told = [];
  film.answer((call) => {
    told.push(JSON.stringify(call.body["input"]));
    return undefined;
  });
});
afterEach(() => film.remove());

const putSong = (file: string) =>
  film.rig.write({
    [`public/films/${film.slug}/${file}`]: wavFile([drumBeat(9)], testRate),
  });
const heard = /The song lasts 9\.0 s.*Its sections/;

describe("a treatment with a song beside it", () => {
  beforeEach(() => rm(film.at("film.yaml")));

  test.each(["我的 歌.wav", "songs/my song.wav"])(
    "%s: every question knows its sections, and the film is sound",
    async (song) => {
      await putSong(song);
      const dry = await film.wrote({ isDryRun: true });
      expect(outcomes(dry)).toEqual(["to-write", "to-write", "to-write"]);
      await expect(film.read("film.yaml")).rejects.toThrow("ENOENT");
      expect(outcomes(await film.wrote())).toEqual(["written", "written", "written"]);
      expect(told.map((words) => heard.test(words))).toEqual(told.map(() => true));
      expect(told.length).toBeGreaterThanOrEqual(3);
      expect(await film.errors()).toEqual([]);
      const file = await readFilmFile(filmFolder(film.rig.project, film.slug));
      expect(file?.songs.map((one) => one.file)).toEqual([song]);
      expect(outcomes(await film.wrote())).toEqual(["current", "current", "current"]);
    },
  );

  test("no song, and two songs: said, nothing asked, nothing written", async () => {
    const none = await film.run();
    expect(none).toMatchObject({ kind: "failed", reason: "bad-film" });
    expect(JSON.stringify(none)).toContain("Put the song beside treatment.md");
    await putSong("a.wav");
    await putSong("songs/b.wav");
    expect(JSON.stringify(await film.run())).toContain("2 songs to begin with: a.wav, songs/b.wav");
    expect(film.stub.calls).toEqual([]);
    await expect(film.read("film.yaml")).rejects.toThrow("ENOENT");
  });
});

test("film.yaml with its song and nothing else: film score hears it, and film write knows what it heard", async () => {
  await putSong("songs/gemini-ring.flac");
  const run = await film.rig.run("score", "--film", film.slug, "--json");
  expect([run.exit, run.stderr]).toEqual([0, expect.any(String)]);
  expect(JSON.parse(run.stdout)).toMatchObject({ song: "gemini-ring", state: "made" });
  expect(outcomes(await film.wrote())).toEqual(["written", "written", "written"]);
  expect(told.every((words) => heard.test(words))).toBe(true);
});

test("a song that is not there is said, and the film is written without it", async () => {
  expect(outcomes(await film.wrote())).toEqual(["written", "written", "written"]);
  expect(told.some((words) => heard.test(words))).toBe(false);
});
