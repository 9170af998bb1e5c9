import { expect, test } from "vitest";
import { clockScore } from "../../../tests/tiny-film.ts";
import { judgeClip, type Truth } from "./judged-clip.ts";
import { musicTable, summaries } from "./music-table.ts";

const score = clockScore({ tempo: 120, meter: 4, bars: 16 });
const clip = (subset: string, changes: Partial<Truth> = {}) => {
  const truth: Truth = {
    id: subset,
    subset,
    audio: "a.wav",
    duration: 32,
    tempo: 120,
    beats: score.beats,
    downbeats: score.downbeats,
    ...changes,
  };
  return { truth, figures: judgeClip(truth, score, 0.4) };
};

test("a clip heard rightly has full marks, and none where nothing is known", () => {
  expect(clip("pop").figures).toEqual({
    F: 1,
    "F 33 ms": 1,
    CMLt: 1,
    AMLt: 1,
    downbeat: 1,
    acc1: 1,
    acc2: 1,
    "offset ms": 0,
    "bias ms": 0,
    "borders .5 s": null,
    "borders 3 s": null,
    "s/min": 0.75,
  });
});

test("clips are summed up by subset, and all together, beside what others reach", () => {
  const clips = [clip("pop"), clip("drums", { tempo: 60 }), clip("pop", { tempo: 240 })];
  expect(
    summaries(clips).map(({ name, clips: count, figures }) => [name, count, figures.acc1]),
  ).toEqual([
    ["pop", 2, 0.5],
    ["drums", 1, 0],
    ["all", 3, 1 / 3],
  ]);
  const lines = musicTable(clips).split("\n");
  expect(
    new Set(
      lines.filter((line) => /^(pop|drums|all|must|aim)\b/.test(line)).map((line) => line.length),
    ).size,
  ).toBe(1);
  expect(musicTable(clips)).toMatch(
    /^must +0\.87 +0\.85 +0\.77 +0\.95 +0\.77 +0\.84 +0\.98 +5\.0 +3\.0/m,
  );
});
