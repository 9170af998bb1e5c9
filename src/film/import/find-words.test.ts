import { describe, expect, test } from "vitest";
import { cameraAngles, cameraMoves, shotSizes, transitionKinds } from "../vocabulary.ts";
import { findWords } from "./find-words.ts";
import { angles, moves, sizes, transitions } from "./word-indexes.ts";

const read = (text: string, index: Parameters<typeof findWords<string>>[1]) => {
  const { words, rest } = findWords(text, index);
  return [words.map(({ key, isNear }) => (isNear ? `${key}~` : key)).join(" "), rest];
};

describe("every word of the vocabulary is read back", () => {
  test.each([
    ["sizes", sizes, Object.entries(shotSizes).map(([key, { name }]) => ({ key, ...name }))],
    ["angles", angles, Object.entries(cameraAngles).map(([key, name]) => ({ key, ...name }))],
    ["moves", moves, Object.entries(cameraMoves).map(([key, name]) => ({ key, ...name }))],
    [
      "transitions",
      transitions,
      Object.entries(transitionKinds).map(([key, name]) => ({ key, ...name })),
    ],
  ])("%s", (_, index, words) => {
    for (const { key, zh, en } of words) {
      for (const text of [key, key.toUpperCase(), zh, en]) {
        expect([text, ...read(text, index)]).toEqual([text, key, ""]);
      }
    }
  });
});

describe("spellings", () => {
  test.each([
    ["大特写", sizes, "ECU", ""],
    ["Close-Up", sizes, "CU", ""],
    ["C.U.", sizes, "CU", ""],
    ["Medium Close Up", sizes, "MCU", ""],
    ["中近景", sizes, "MCU", ""],
    ["远景", sizes, "ELS", ""],
    ["全景→特写", sizes, "LS CU", ""],
    ["WS to CU", sizes, "LS CU", ""],
    ["insert", sizes, "CU~", ""],
    ["特写 手", sizes, "CU", "手"],
    ["fish eye", sizes, "", "fisheye"],
    ["Bird's-eye view", angles, "overhead", ""],
    ["仰拍", angles, "low", ""],
    ["缓慢推近", moves, "push-in", "缓慢"],
    ["Slow push-in", moves, "push-in", "slow"],
    ["推→拉", moves, "push-in pull-out", ""],
    ["pan", moves, "pan-right~", ""],
    ["Pan L", moves, "pan-left", ""],
    ["跟拍", moves, "follow", ""],
    ["-", moves, "static", ""],
    ["Cross-dissolve", transitions, "dissolve", ""],
    ["CUT TO:", transitions, "cut", ""],
    ["淡出", transitions, "dip~", ""],
    ["wipe", transitions, "", "wipe"],
  ])("%s", (text, index, keys, rest) => {
    expect(read(text, index)).toEqual([keys, rest]);
  });
});
