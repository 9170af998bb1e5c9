import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeRig, type Rig } from "../testing/rig.ts";
import { clickPlaces, clickTrack, testRate } from "../testing/signals.ts";
import { cutSong } from "./cut-song.ts";
import { wavFile } from "./wav-file.ts";

let rig: Rig;
const signal = new AbortController().signal;

beforeAll(async () => {
  rig = await makeRig("cut song");
  const clicks = clickTrack(8, 0.01);
  await rig.write({ "song.wav": wavFile([clicks, clicks], testRate), "text.wav": "no sound" });
});
afterAll(() => rig.remove());

const part = async (start: number, end: number): Promise<Float32Array> => {
  const song = { file: rig.at("song.wav"), songInSeconds: 8 };
  expect(await cutSong(song, { start, end }, rig.at("part.wav"), signal)).toEqual({ kind: "cut" });
  const wav = await readFile(rig.at("part.wav"));
  return Float32Array.from(
    { length: (wav.length - 44) / 4 },
    (_, index) => wav.readInt16LE(44 + 4 * index) / 32_767,
  );
};

describe("a part of a song", () => {
  test.each<[string, number, number, number]>([
    ["begins on its sample, seconds in", 2, 6, 0.5],
    ["begins between seconds", 2.25, 6.25, 0.25],
    ["begins with the song", 0, 4, 0.5],
  ])("%s", async (_, start, end, click) => {
    const samples = await part(start, end);
    expect(samples).toHaveLength((end - start) * testRate);
    expect(clickPlaces(samples.subarray(0, 2 * testRate), testRate)).toEqual([
      click * testRate,
      click * testRate,
    ]);
  });

  test("fades out before the song has ended, and not where it ends", async () => {
    const loudest = (samples: Float32Array) => Math.max(...samples.subarray(-200).map(Math.abs));
    expect(loudest(await part(0, 4))).toBeLessThan(0.001);
    expect(loudest(await part(4, 8))).toBeGreaterThan(0.005);
  });

  test("what is no song is said", async () => {
    const song = { file: rig.at("text.wav"), songInSeconds: 8 };
    const cut = await cutSong(song, { start: 0, end: 4 }, rig.at("part.wav"), signal);
    expect(cut).toMatchObject({ kind: "failed", reason: "bad-song" });
  });
});
