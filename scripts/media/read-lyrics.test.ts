import { afterAll, beforeAll, expect, test } from "vitest";
import { makeRig, type Rig } from "../testing/rig.ts";
import { readLyrics } from "./read-lyrics.ts";

let rig: Rig;
beforeAll(async () => {
  rig = await makeRig("lyrics");
});
afterAll(() => rig.remove());

const read = async (name: string, text: string | Uint8Array) => {
  await rig.write({ [name]: text });
  return readLyrics(rig.at(name));
};

const line = { start: 1.5, end: 3, zh: "夜里", en: "At night", words: [] };

test.each<[string, string, string | Uint8Array]>([
  [
    "SRT with both languages in a cue",
    "a.srt",
    "1\n00:00:01,500 --> 00:00:03,000\n夜里\nAt night\n",
  ],
  [
    "SRT with points, a byte order mark and line ends of Windows",
    "b.srt",
    "\ufeff1\r\n00:00:01.500 --> 00:00:03.000\r\n夜里\r\nAt night\r\n",
  ],
  ["WebVTT", "c.vtt", "WEBVTT\n\n00:01.500 --> 00:03.000\n<v Mira>夜里\nAt <i>night</i>\n"],
  [
    "LRC in UTF-16",
    "d.lrc",
    Buffer.from("\ufeff[00:01.50]夜里\n[00:01.50]At night\n[00:03]", "utf16le"),
  ],
])("%s", async (_, name, text) => {
  expect(await read(name, text)).toEqual({ kind: "lyrics", lyrics: [line] });
});

test("times inside a WebVTT cue are word times", async () => {
  const cue = "WEBVTT\n\n00:01.000 --> 00:03.000\n<00:00:01.000>At <00:00:02.000>night\n";
  expect(await read("k.vtt", cue)).toMatchObject({
    lyrics: [
      {
        en: "At night",
        words: [
          { start: 1, end: 2, text: "At" },
          { start: 2, end: 3, text: "night" },
        ],
      },
    ],
  });
});

test.each([
  ["another kind of file", "words.txt", "la la", /ending in \.lrc, \.srt, \.vtt/],
  ["a file without a time", "bare.lrc", "la la", /no line with a time/],
])("%s is refused", async (_, name, text, message) => {
  expect(await read(name, text)).toMatchObject({
    kind: "failed",
    message: expect.stringMatching(message),
  });
});

test("a file that is not there is named", async () => {
  expect(await readLyrics(rig.at("gone.lrc"))).toMatchObject({
    kind: "failed",
    message: expect.stringContaining("gone.lrc"),
  });
});
