/**
 * The clock that counts is the finished film's: songs in containers with an encoder's delay in them are cut to and rendered, and
 * every cut that is seen is compared with the beat that is heard. Small films (160x90) of ten seconds, one render for all.
 */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { decodeSong } from "../scripts/media/decode-song.ts";
import { fileArgument, runFfmpeg } from "../scripts/media/run-ffmpeg.ts";
import { wavFile } from "../scripts/media/wav-file.ts";
import { makeRig, type Rig } from "../scripts/testing/rig.ts";
import { drumBeat, testRate } from "../scripts/testing/signals.ts";
import { cutSchema } from "../src/cut/cut.ts";
import { startFrames } from "../src/time/range.ts";
import { cutsSeen, turnsFilm } from "./turns-film.ts";

const signal = new AbortController().signal;
const slug = "sync";
const fps = 24;
const [seconds, tempo] = [10, 100];
/** Encoders' arguments: what stands in front of the first sample differs in each. */
const songs = {
  wav: { file: "drums.wav", encode: [] },
  lame: { file: "lame.mp3", encode: ["-c:a", "libmp3lame", "-b:a", "192k"] },
  untagged: {
    file: "bare.mp3",
    encode: ["-c:a", "libmp3lame", "-write_xing", "0", "-b:a", "192k"],
  },
  aac: { file: "aac.m4a", encode: ["-c:a", "aac", "-b:a", "192k", "-f", "mp4"] },
} as const;

const film = {
  slug,
  songs: Object.fromEntries(Object.entries(songs).map(([id, { file }]) => [id, `songs/${file}`])),
  shots: 7,
  longestInSeconds: 4,
};

/** Where the drum is heard in a file, seconds: the steepest rise of loudness (over 4 ms) near each place it was written at. */
const beatsHeard = async (file: string): Promise<number[]> => {
  const song = await decodeSong(file, signal);
  if (song.kind !== "decoded") throw new Error(JSON.stringify(song));
  const { samples, sampleRate } = song;
  const span = Math.round(0.004 * sampleRate);
  const power = (from: number) =>
    samples.subarray(Math.max(0, from), from + span).reduce((sum, value) => sum + value * value, 0);
  return Array.from({ length: Math.floor((seconds * tempo) / 60) }, (_, beat) => {
    const middle = Math.round(((beat + 1) * 60 * sampleRate) / tempo);
    const reach = Math.round(0.12 * sampleRate);
    let [best, rise] = [0, Number.NEGATIVE_INFINITY];
    for (let at = middle - reach; at < middle + reach; at += 4) {
      const now = power(at) - power(at - span);
      if (now > rise) [best, rise] = [at, now];
    }
    return best / sampleRate;
  });
};

let rig: Rig;
beforeAll(async () => {
  rig = await makeRig("sync");
  const wav = `public/films/${slug}/songs/drums.wav`;
  await rig.write({
    ...(await turnsFilm(film)),
    [wav]: wavFile([drumBeat(seconds, tempo)], testRate),
  });
  for (const { file, encode } of Object.values(songs)) {
    if (encode.length === 0) continue;
    const output = rig.at(`public/films/${slug}/songs/${file}`);
    const args = [
      "-v",
      "error",
      "-i",
      fileArgument(rig.at(wav)),
      ...encode,
      "-y",
      fileArgument(output),
    ];
    const run = await runFfmpeg({ tool: "ffmpeg", args, signal });
    if (run.kind !== "ended" || run.exit !== 0) throw new Error(JSON.stringify(run));
  }
}, 60_000);
afterAll(() => rig.remove());

describe.each(Object.keys(songs))("a song as %s", (song) => {
  test("every planned cut is seen within one frame of its beat in the film's own sound", async () => {
    const cutRun = await rig.run("cut", slug, "--song", song, "--json");
    if (cutRun.exit !== 0) throw new Error(cutRun.stderr + cutRun.stdout);
    const run = await rig.run("render", slug, "--song", song, "--quality", "draft", "--json");
    if (run.exit !== 0) throw new Error(run.stderr + run.stdout);
    const { file } = z.looseObject({ file: z.string() }).parse(JSON.parse(run.stdout));
    const planned = cutSchema
      .loose()
      .parse(JSON.parse(await readFile(rig.at(`public/films/${slug}/cuts/${song}.json`), "utf8")));
    const starts = startFrames(planned.shots.map((shot) => shot.durationInFrames)).slice(1);
    const [seen, heard] = [await cutsSeen(file, signal), await beatsHeard(file)];
    expect(seen).toEqual(starts);
    const errors = seen.map((frame) =>
      Math.min(...heard.map((beat) => Math.abs(frame / fps - beat))),
    );
    expect(Math.max(...errors)).toBeLessThan(1 / fps);
  }, 600_000);
});

test("the drum stands in the film where the same file plays it: no delay is added on the way", async () => {
  const mp4 = rig.at("out", slug, `${slug}.aac.16x9.zh-en.mp4`);
  const [inFilm, inSong] = [
    await beatsHeard(mp4),
    await beatsHeard(rig.at(`public/films/${slug}/songs/${songs.aac.file}`)),
  ];
  const delays = inFilm.map((beat, index) => beat - (inSong[index] ?? Number.NaN));
  expect(Math.max(...delays.map(Math.abs))).toBeLessThan(0.003);
}, 60_000);
