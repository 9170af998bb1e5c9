import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stillFilm } from "../testing/picture.ts";
import { makeRig, type Rig } from "../testing/rig.ts";
import { decodeWhole, wholeRate } from "../testing/decode-whole.ts";
import { clickPlaces, clickTrack } from "../testing/signals.ts";
import { encodeSong } from "./encode-song.ts";
import { measureLoudness } from "./measure-loudness.ts";
import { mux } from "./mux.ts";
import { targetLoudness } from "./plan-gain.ts";
import { probe } from "./probe.ts";
import { wavFile } from "./wav-file.ts";

const signal = new AbortController().signal;
const seconds = 12;
let rig: Rig;

beforeAll(async () => {
  rig = await makeRig("sound");
  const even = clickTrack(seconds, 0.1, { click: 0.35 });
  await rig.write({
    "loud.wav": wavFile([clickTrack(seconds, 0.35)], 48_000),
    "quiet.wav": wavFile([clickTrack(seconds, 0.05)], 48_000),
    "even.wav": wavFile([even, even], 48_000),
    "silent.wav": wavFile([new Float32Array(48_000 * 2)], 48_000),
  });
  await stillFilm(rig.at("picture.mp4"), seconds);
});
afterAll(() => rig.remove());

/** A song on its whole way into a film and back out of it. */
const throughFilm = async (song: string) => {
  const [sound, film] = [rig.at(`${song}.m4a`), rig.at(`${song}.film.mp4`)];
  const encoded = await encodeSong(rig.at(song), sound, signal);
  if (encoded.kind !== "encoded") throw new Error(JSON.stringify(encoded));
  const joined = await mux(
    {
      pictures: [rig.at("picture.mp4")],
      list: rig.at("list.txt"),
      sound,
      output: film,
      tags: { title: "试片" },
    },
    signal,
  );
  expect(joined).toEqual({ kind: "muxed" });
  const loudness = await measureLoudness(film, signal);
  if (loudness.kind !== "measured") throw new Error("the film cannot be read");
  return { plan: encoded.plan, loudness, samples: await decodeWhole(film) };
};

describe("a song's clicks are at the same sample in the finished film, at the loudness of a film", () => {
  test.each([
    ["turned down: plain gain", "loud.wav", "gain"],
    ["loud peaks, little body: levelled", "quiet.wav", "level"],
    ["turned up: plain gain", "even.wav", "gain"],
  ])("%s", async (_, song, kind) => {
    const { plan, loudness, samples } = await throughFilm(song);
    expect(plan.kind).toBe(kind);
    expect(clickPlaces(samples, wholeRate).slice(0, seconds)).toEqual(
      Array(seconds).fill(wholeRate / 2),
    );
    expect(Math.abs(loudness.integrated - targetLoudness)).toBeLessThan(0.5);
    expect(loudness.truePeak).toBeLessThan(0);
  });
});

test("a levelled song ends when it ends, not at the next tenth of a second", async () => {
  const sound = rig.at("odd.m4a");
  const encoded = await encodeSong(rig.at("quiet.wav"), sound, signal, 6.0301);
  expect(encoded).toMatchObject({ kind: "encoded", plan: { kind: "level" } });
  const probed = await probe(sound, signal);
  expect(probed.kind === "probed" && probed.streams[0]?.duration).toBeCloseTo(6.0301, 3);
});

test("silence stays silence", async () => {
  const { plan, samples } = await throughFilm("silent.wav");
  expect(plan).toEqual({ kind: "untouched", why: "silent" });
  expect(Math.max(...samples.map(Math.abs))).toBeLessThan(1e-4);
});

test("what is no song fails with a reason", async () => {
  await rig.write({ "no.mp3": "no song" });
  const encoded = await encodeSong(rig.at("no.mp3"), rig.at("no.m4a"), signal);
  expect(encoded).toMatchObject({ kind: "failed", reason: "bad-song" });
});
