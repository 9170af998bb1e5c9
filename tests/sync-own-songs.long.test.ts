/**
 * The same for music with a grid that is known: the project's two songs. A film of dark and light shots is cut to each and
 * rendered; every cut that is seen lies within a frame of a beat of the song as it was written, and of one that is heard in the
 * film's own sound.
 */
import { copyFile, mkdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { decodeSong } from "../scripts/media/decode-song.ts";
import { makeRig, type Rig } from "../scripts/testing/rig.ts";
import { cutSchema } from "../src/cut/cut.ts";
import { analyseScore } from "../src/score/analyse-score.ts";
import { startFrames } from "../src/time/range.ts";
import { cutsSeen, turnsFilm } from "./turns-film.ts";

const slug = "own songs";
const songs = {
  "gemini-ring": "songs/gemini-ring.flac",
  "paper-lantern": "songs/paper-lantern.flac",
};
const signal = new AbortController().signal;
const gridSchema = z.looseObject({ beats: z.array(z.number()) });
// An odd number of shots: the last is dark, and the end of the film is no cut.
let rig: Rig;

beforeAll(async () => {
  rig = await makeRig("own songs");
  await rig.write(await turnsFilm({ slug, songs, shots: 25, longestInSeconds: 7 }));
  await mkdir(rig.at("public", "films", slug, "songs"), { recursive: true });
  for (const file of Object.values(songs))
    await copyFile(`public/films/gemini-ring/${file}`, rig.at("public", "films", slug, file));
}, 60_000);
afterAll(() => rig.remove());

const farthest = (seconds: readonly number[], beats: readonly number[]): number =>
  Math.max(...seconds.map((time) => Math.min(...beats.map((beat) => Math.abs(beat - time)))));

test.each(Object.keys(songs))(
  "%s: every cut is seen within a frame of a beat that was written and of one that is heard",
  async (song) => {
    const planned = await rig.run("cut", slug, "--song", song);
    if (planned.exit !== 0) throw new Error(planned.stderr + planned.stdout);
    const run = await rig.run("render", slug, "--song", song, "--quality", "draft", "--json");
    if (run.exit !== 0) throw new Error(run.stderr + run.stdout);
    const { file } = z.looseObject({ file: z.string() }).parse(JSON.parse(run.stdout));
    const cut = cutSchema
      .loose()
      .parse(JSON.parse(await readFile(rig.at(`public/films/${slug}/cuts/${song}.json`), "utf8")));
    const seen = await cutsSeen(file, signal);
    expect(seen).toEqual(
      startFrames(cut.shots.map(({ durationInFrames }) => durationInFrames)).slice(1),
    );
    const moments = seen.map((frame) => frame / cut.fps);
    const grid = gridSchema.parse(
      JSON.parse(await readFile(`public/films/gemini-ring/songs/${song}.grid.json`, "utf8")),
    );
    expect(farthest(moments, grid.beats)).toBeLessThan(1 / cut.fps);
    const sound = await decodeSong(file, signal);
    if (sound.kind !== "decoded") throw new Error(JSON.stringify(sound));
    const heard = analyseScore(sound.samples, sound.sampleRate);
    expect(farthest(moments, heard.beats)).toBeLessThan(1 / cut.fps);
  },
  600_000,
);
