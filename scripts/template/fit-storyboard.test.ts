import { describe, expect, test } from "vitest";
import { findings } from "../../src/continuity/findings.ts";
import { planCut } from "../../src/cut/plan-cut.ts";
import { scoreSchema, type Score } from "../../src/score/score.ts";
import { bibleYaml } from "./bible-yaml.ts";
import { filmYaml } from "./film-yaml.ts";
import { fitStoryboard } from "./fit-storyboard.ts";

const title = { zh: '试片: "一"', en: "A 'test' # film" };
const texts = {
  slug: "a film",
  song: "song",
  film: filmYaml({ title, songId: "song", songFile: "songs/song.mp3", songTitle: "My: song" }),
  bible: bibleYaml(),
};

const scoreOf = (seconds: number, tempo: number, loudness = 0.5): Score => {
  const beat = tempo === 0 ? seconds : 60 / tempo;
  const beats =
    tempo === 0
      ? []
      : Array.from({ length: Math.floor(seconds / beat) }, (_, index) => index * beat);
  return scoreSchema.parse({
    schema: "score/1",
    durationInSeconds: seconds,
    tempo,
    meter: tempo === 0 ? 0 : 4,
    beats,
    downbeats: beats.filter((_, index) => index % 4 === 0),
    sections: [{ start: 0, end: seconds, energy: loudness, label: "A" }],
    energy: {
      hopInSeconds: 0.5,
      values: Array.from({ length: Math.ceil(seconds * 2) }, () => loudness),
    },
    onsets: [],
    confidence: { tempo: 1, beats: 1, downbeats: 1, sections: 1 },
  });
};

describe("a new film can be cut to any song", () => {
  test.each([
    ["a minute of pop", 60, 120, 20],
    ["a second", 1, 120, 1],
    ["twelve minutes", 720, 174, 240],
    ["half an hour", 1800, 70, 240],
    ["a slow song", 40, 44, 13],
    ["a song without a beat", 30, 0, 10],
  ])("%s", (_, seconds, tempo, shots) => {
    const score = scoreOf(seconds, tempo);
    const fitted = fitStoryboard(texts, score);
    if (fitted.kind !== "fitted") throw new Error(fitted.message);
    expect(fitted.film.storyboard.shots.length).toBeLessThanOrEqual(Math.max(4, shots));
    expect(fitted.film.storyboard.shots.length).toBeGreaterThanOrEqual(Math.min(4, shots));
    expect(planCut({ film: fitted.film, song: "song", score }).kind).toBe("planned");
    expect(findings(fitted.film).filter((problem) => problem.severity !== "info")).toEqual([]);
    expect(fitted.film.film.title).toEqual(title);
  });
});

test("nothing can be cut to silence, and that is said", () => {
  expect(fitStoryboard(texts, scoreOf(10, 0, 0))).toMatchObject({
    kind: "unfit",
    message: expect.stringContaining("silent"),
  });
});
