import { mkdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stillFilm } from "../testing/picture.ts";
import { makeRig, type Rig } from "../testing/rig.ts";
import { clickPlaces, clickTrack, drumBeat } from "../testing/signals.ts";
import { decodeSong, hearingRate } from "./decode-song.ts";
import { runFfmpeg } from "./run-ffmpeg.ts";
import { wavFile } from "./wav-file.ts";

const signal = new AbortController().signal;
let rig: Rig;

/** A WAV whose header says mu-law. */
const muLaw = (): Buffer => {
  const file = wavFile([new Float32Array(8000)], 8000);
  file.writeUInt16LE(7, 20);
  file.writeUInt16LE(8, 34);
  file.writeUInt16LE(1, 32);
  file.writeUInt32LE(8000, 28);
  return file;
};

beforeAll(async () => {
  rig = await makeRig("歌");
  const beat = drumBeat(2);
  await rig.write({
    "empty.mp3": "",
    "text.mp3": "This is a shopping list, not a song.\n".repeat(40),
    "page.wav": "<!doctype html><title>404</title><p>not found",
    "random.flac": Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
    "cut-off.wav": wavFile([beat], 48_000).subarray(0, 30),
    "telephone.wav": muLaw(),
    "old.aiff": Buffer.concat([Buffer.from("FORM"), Buffer.alloc(100)]),
    "tune.mid": Buffer.concat([Buffer.from("MThd"), Buffer.alloc(100)]),
    "song.wav": wavFile([beat, beat], 48_000),
    "mono 8 kHz.wav": wavFile([drumBeat(2, 120, 8000)], 8000),
    "short.wav": wavFile([drumBeat(0.5)], 48_000),
    "silence.wav": wavFile([new Float32Array(48_000)], 48_000),
    "clicks-48.wav": wavFile([clickTrack(3, 0.01)], 48_000),
    "clicks-44.wav": wavFile([clickTrack(3, 0.01, { sampleRate: 44_100 })], 44_100),
  });
  await mkdir(rig.at("folder.wav"));
  for (const [file, codec, container] of [
    ["song.mp3", "libmp3lame", "mp3"],
    ["song.m4a", "aac", "mp4"],
    ["song.opus", "libopus", "ogg"],
  ] as const) {
    await runFfmpeg({
      tool: "ffmpeg",
      args: ["-i", rig.at("song.wav"), "-c:a", codec, "-f", container, "-y", rig.at(file)],
      signal,
    });
  }
  await stillFilm(rig.at("picture.mp4"), 0.2);
});
afterAll(() => rig.remove());

describe("what is not a song is said, and is not a crash", () => {
  test.each([
    ["missing", "nothing.mp3", "There is no file"],
    ["a folder", "folder.wav", "is a folder"],
    ["empty", "empty.mp3", "is empty (0 bytes)"],
    ["a text with a song's name", "text.mp3", "is not an audio file"],
    ["a web page with a song's name", "page.wav", "is not an audio file"],
    ["noise with a song's name", "random.flac", "is not an audio file"],
    ["cut off in its header", "cut-off.wav", "is not an audio file"],
    ["AIFF", "old.aiff", "is AIFF, which the bundled ffmpeg cannot read"],
    ["mu-law", "telephone.wav", "is pcm_mulaw, which the bundled ffmpeg cannot read"],
    ["MIDI", "tune.mid", "is MIDI, which"],
    ["a film without sound", "picture.mp4", "holds no sound"],
  ])("%s", async (_, file, message) => {
    const decoded = await decodeSong(rig.at(file), signal);
    expect(decoded).toMatchObject({
      kind: "failed",
      reason: "bad-song",
      message: expect.stringContaining(message),
    });
  });
});

describe("what is a song is decoded, mono at 22.05 kHz", () => {
  test.each([
    ["wav, stereo, 48 kHz", "song.wav", 2],
    ["wav, mono, 8 kHz", "mono 8 kHz.wav", 2],
    ["mp3 with a LAME tag", "song.mp3", 2],
    ["m4a", "song.m4a", 2],
    ["opus", "song.opus", 2],
    ["half a second", "short.wav", 0.5],
    ["silence", "silence.wav", 1],
  ])("%s", async (_, file, seconds) => {
    const decoded = await decodeSong(rig.at(file), signal);
    if (decoded.kind !== "decoded") throw new Error(JSON.stringify(decoded));
    expect(decoded.sampleRate).toBe(hearingRate);
    expect(Math.abs(decoded.durationInSeconds - seconds)).toBeLessThan(0.03);
    expect(decoded.samples.every((sample) => Math.abs(sample) <= 1.2)).toBe(true);
  });

  test.each([
    ["at its own rate", "clicks-44.wav"],
    ["resampled", "clicks-48.wav"],
  ])("a click stays at its sample: %s", async (_, file) => {
    const decoded = await decodeSong(rig.at(file), signal);
    if (decoded.kind !== "decoded") throw new Error(JSON.stringify(decoded));
    expect(clickPlaces(decoded.samples, hearingRate)).toEqual([11_025, 11_025, 11_025]);
  });

  test("a decoding that is stopped says so", async () => {
    expect(await decodeSong(rig.at("song.wav"), AbortSignal.abort())).toEqual({
      kind: "cancelled",
    });
  });
});
