import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { probe } from "../media/probe.ts";
import { seededChance } from "./chance.ts";
import { decodePcm16 } from "./decode-pcm.ts";
import { encodeFlac } from "./flac.ts";
import type { Pcm16 } from "./pcm16.ts";

const RATE = 48000;
const chance = seededChance(7);

const channel = (length: number, at: (index: number) => number): Int16Array =>
  Int16Array.from({ length }, (_, index) => Math.round(at(index)));

const silence = channel(5000, () => 0);
const tone = channel(9001, (index) => 12000 * Math.sin(index / 9));
const toneWithHiss = channel(9001, (index) => 9000 * Math.sin(index / 31) + 40 * chance());
const fullNoise = channel(4096, () => chance() * 65535 - 32768);
const square = channel(4100, (index) => (index % 50 < 25 ? 32767 : -32768));
const longer = channel(70000, (index) => 9000 * Math.sin((index * index) / 1e6));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gemini-ring-flac-"));
});
afterAll(() => rm(folder, { recursive: true }));

const writeFlac = async (pcm: Pcm16): Promise<string> => {
  const file = join(folder, "sound.flac");
  await writeFile(file, await encodeFlac(pcm, RATE));
  return file;
};

describe("encodeFlac", () => {
  test.each([
    ["silence", silence, silence],
    ["two unlike sides", tone, toneWithHiss],
    ["two like sides", tone, tone],
    ["opposite full-scale squares", square, square.map((sample) => -1 - sample)],
    ["noise that no predictor helps", fullNoise, fullNoise.toReversed()],
    ["more than is handed over at a time", longer, longer.toReversed()],
    ["fewer samples than one block", tone.slice(0, 37), toneWithHiss.slice(0, 37)],
    ["a single sample", channel(1, () => -5), channel(1, () => 6)],
  ])("is read back sample for sample: %s", async (_, left, right) => {
    expect(await decodePcm16(await writeFlac({ left, right }))).toEqual({ left, right });
  });

  test("is smaller than the samples where there is something to predict", async () => {
    const file = await encodeFlac({ left: tone, right: tone }, RATE);
    expect(file.length).toBeLessThan(tone.length);
  });

  test("says in its header how long it lasts, so that players can seek", async () => {
    const file = await writeFlac({ left: longer, right: longer });
    expect(await probe(file, new AbortController().signal)).toMatchObject({
      seconds: Number((longer.length / RATE).toFixed(6)),
      streams: [{ codec_name: "flac", sample_rate: RATE, channels: 2 }],
    });
  });

  test("holds the samples' MD5 sum and its frames' sizes in its header", async () => {
    const file = Buffer.from(await encodeFlac({ left: tone, right: toneWithHiss }, RATE));
    const pairs = Int16Array.from({ length: tone.length * 2 }, (_, index) =>
      index % 2 === 0 ? (tone[index >> 1] ?? 0) : (toneWithHiss[index >> 1] ?? 0),
    );
    expect(file.toString("hex", 26, 42)).toBe(createHash("md5").update(pairs).digest("hex"));
    const [smallest, largest] = [file.readUIntBE(12, 3), file.readUIntBE(15, 3)];
    // Two whole blocks of 4096 samples, and one of what is left.
    expect(smallest).toBeLessThan(largest / 2);
    expect(smallest + largest).toBeLessThan(file.length);
    expect(smallest + 2 * largest).toBeGreaterThan(file.length - 200);
  });
});
