/** `film cut --click`: a click is heard on every beat and a chime on every cut, and the panels change under the chimes. */
import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { cutSchema } from "../../src/cut/cut.ts";
import { scoreFileSchema } from "../../src/score/score-file.ts";
import { startFrames } from "../../src/time/range.ts";
import { decodeSong } from "../media/decode-song.ts";
import { probe } from "../media/probe.ts";
import { wavFile } from "../media/wav-file.ts";
import { makeRig, type Rig } from "../testing/rig.ts";
import { drumBeat, testRate } from "../testing/signals.ts";
import { writeSmallFilm } from "../testing/small-film.ts";

const slug = "click film";
const signal = new AbortController().signal;
let rig: Rig;
let mp4: string;

const inFilm = (file: string): string => rig.at("public", "films", slug, file);

beforeAll(async () => {
  rig = await makeRig("click");
  await writeSmallFilm(rig, slug, 4);
  // A soft drum: what the track adds stands out of it.
  const song = drumBeat(8, 120).map((sample) => sample * 0.05);
  await rig.write({ [`public/films/${slug}/songs/song.wav`]: wavFile([song], testRate) });
  const run = await rig.run("cut", slug, "--click", "--json");
  if (run.exit !== 0) throw new Error(run.stderr);
  mp4 = z.looseObject({ click: z.string() }).parse(JSON.parse(run.stdout)).click;
}, 300_000);
afterAll(() => rig.remove());

/** Strength of one pitch over 60 ms from a moment on (Goertzel 1958). */
const pitchAt = (
  { samples, sampleRate }: { samples: Float32Array; sampleRate: number },
  seconds: number,
  hertz: number,
): number => {
  const from = Math.round(seconds * sampleRate);
  const length = Math.round(0.06 * sampleRate);
  let [sine, cosine] = [0, 0];
  for (let index = 0; index < length; index += 1) {
    const angle = (2 * Math.PI * hertz * index) / sampleRate;
    sine += (samples[from + index] ?? 0) * Math.sin(angle);
    cosine += (samples[from + index] ?? 0) * Math.cos(angle);
  }
  return (2 * Math.hypot(sine, cosine)) / length;
};

const [beatPitch, barPitch, cutPitch] = [1000, 1500, 2637];

describe.each(["the sound beside it", "the film's own sound"])("in %s", (which) => {
  test("every beat clicks, bars higher, every cut chimes, and nothing else does", async () => {
    const file = which === "the film's own sound" ? mp4 : mp4.replace(/\.mp4$/, ".wav");
    const heard = await decodeSong(file, signal);
    if (heard.kind !== "decoded") throw new Error(JSON.stringify(heard));
    const score = scoreFileSchema.parse(
      JSON.parse(await readFile(inFilm("score/song.json"), "utf8")),
    );
    const cut = cutSchema
      .loose()
      .parse(JSON.parse(await readFile(inFilm("cuts/song.json"), "utf8")));
    const cuts = startFrames(cut.shots.map(({ durationInFrames }) => durationInFrames)).map(
      (frame) => frame / cut.fps,
    );
    expect(cuts.length).toBe(4);
    // The last beat may lie too near the end to ring.
    const beats = score.beats.filter((time) => time < 7.8);
    const bars = new Set(score.downbeats);
    const chimeAfter = (time: number) => pitchAt(heard, time + 0.06, cutPitch);
    const onCuts = cuts.map(chimeAfter);
    // A chime rings for a second: beats in its tail say nothing.
    const quiet = beats
      .filter((time) => cuts.every((at) => at > time + 0.2 || time - at > 1))
      .map(chimeAfter);
    expect(Math.min(...onCuts)).toBeGreaterThan(0.05);
    expect(quiet.length).toBeGreaterThan(0);
    expect(Math.max(...quiet)).toBeLessThan(0.02);
    for (const time of beats) {
      const [low, high] = [pitchAt(heard, time, beatPitch), pitchAt(heard, time, barPitch)];
      expect(bars.has(time) ? high : low).toBeGreaterThan(2 * (bars.has(time) ? low : high));
      expect(pitchAt(heard, time + 0.25, beatPitch)).toBeLessThan(low + high);
    }
  });
});

test("the animatic is as long as the cut, with picture and sound", async () => {
  const cut = cutSchema.loose().parse(JSON.parse(await readFile(inFilm("cuts/song.json"), "utf8")));
  const run = await probe(mp4, signal);
  expect(JSON.stringify(run)).toContain("video");
  expect(JSON.stringify(run)).toContain("audio");
  expect(cut.durationInFrames).toBe(192);
});

test("made again from the same, it says so and the file stays whole", async () => {
  const run = await rig.run("cut", slug, "--click");
  expect(run.exit).toBe(0);
  expect(run.stdout).toContain(".click.mp4");
  expect((await decodeSong(mp4, signal)).kind).toBe("decoded");
}, 120_000);

test("a browser that is none is refused where there is something to draw", async () => {
  await rm(rig.at(".cache", "segments"), { recursive: true, force: true });
  await rm(mp4);
  const run = await rig.run("cut", slug, "--click", "--browser", rig.at("no-browser"), "--force");
  expect(run.exit).not.toBe(0);
  expect(run.stderr).toContain("no-browser");
  expect(run.stderr).not.toMatch(/\n\s+at /);
});
