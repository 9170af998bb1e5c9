import { expect, test } from "vitest";

import { verdictOf, type Drive } from "./verdict.ts";

const beats = Array.from({ length: 16 }, (_, beat) => beat / 2);
const onsets = beats.map((time) => ({ time: time + 0.02, strength: 0.5 }));
const driven: Drive = { beats, onsets, confidence: 0.7 };
const whole = { start: 0, end: 8 };

test.each<readonly [string, Drive, "beat" | "phrase"]>([
  ["attacks on every beat drive", driven, "beat"],
  [
    "an attack on every second beat still drives",
    { ...driven, onsets: onsets.filter((_, index) => index % 2 === 0) },
    "beat",
  ],
  [
    "one attack a bar is calm",
    { ...driven, onsets: onsets.filter((_, index) => index % 4 === 0) },
    "phrase",
  ],
  [
    "soft attacks are calm",
    { ...driven, onsets: onsets.map((onset) => ({ ...onset, strength: 0.1 })) },
    "phrase",
  ],
  [
    "attacks beside the beats are calm",
    { ...driven, onsets: onsets.map((onset) => ({ ...onset, time: onset.time + 0.2 })) },
    "phrase",
  ],
  ["beats nobody believes in", { ...driven, confidence: 0.1 }, "phrase"],
  [
    "free playing",
    { ...driven, beats: beats.map((beat, index) => beat + (index % 2) * 0.04) },
    "phrase",
  ],
  ["no beats", { ...driven, beats: [] }, "phrase"],
])("%s", (_name, drive, verdict) => {
  expect(verdictOf(whole, drive)).toBe(verdict);
});
