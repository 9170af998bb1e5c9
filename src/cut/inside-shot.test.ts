import { describe, expect, test } from "vitest";
import { clockScore } from "../../tests/tiny-film.ts";
import { plainMusic } from "../film/storyboard.ts";
import { insideShot, peakOfShot } from "./inside-shot.ts";

test("beats and bars are counted from the shot's first frame, loudness is the mean over it", () => {
  const score = clockScore({ tempo: 120, meter: 4, bars: 4 });
  const range = { startInFrames: 40, durationInFrames: 60 };
  expect(insideShot({ music: plainMusic }, range, score, 24)).toEqual({
    beatsInFrames: [8, 20, 32, 44, 56],
    downbeatsInFrames: [8, 56],
    peak: 0.5,
    energy: 0.5,
  });
});

test("a beat a little before the first frame, or on the frame after the last, is not the shot's", () => {
  const score = clockScore({ tempo: 120, meter: 4, bars: 4 });
  const inside = (startInFrames: number, durationInFrames: number) =>
    insideShot({ music: plainMusic }, { startInFrames, durationInFrames }, score, 24).beatsInFrames;
  expect([inside(1, 11), inside(0, 12), inside(0, 13), inside(37, 3)]).toEqual([
    [],
    [0],
    [0, 12],
    [],
  ]);
});

test("a song that does not beat", () => {
  const score = { ...clockScore({ tempo: 120, meter: 4, bars: 4 }), beats: [], downbeats: [] };
  const range = { startInFrames: 0, durationInFrames: 48 };
  expect(insideShot({ music: plainMusic }, range, score, 24)).toMatchObject({
    beatsInFrames: [],
    peak: 0.5,
  });
});

describe("where a move is fastest", () => {
  const music = plainMusic;
  test.each([
    ["a calm shot: in its middle", { ...music, hero: "none", pace: "calm" }, [2.9], 0.5],
    [
      "a driven shot: on the downbeat in it",
      { ...music, hero: "none", pace: "driven" },
      [2.8],
      0.4,
    ],
    [
      "a hero shot: on the downbeat nearest to its middle",
      { ...music, hero: "downbeat", pace: "free" },
      [2.6, 3.1, 3.4],
      0.55,
    ],
    [
      "downbeats at its edges only: in its middle",
      { ...music, hero: "none", pace: "driven" },
      [2, 3.9],
      0.5,
    ],
  ] as const)("%s", (_, of, downbeats, peak) => {
    expect(peakOfShot({ music: of }, 2, 2, downbeats)).toBeCloseTo(peak, 3);
  });
});
