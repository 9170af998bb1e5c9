import { describe, expect, test } from "vitest";

import { clockScore } from "../../tests/tiny-film.ts";
import { applyOverrides } from "./apply-overrides.ts";
import { parseOverrides } from "./parse-overrides.ts";
import type { Score } from "./score.ts";

const heard: Score = {
  ...clockScore({
    tempo: 120,
    meter: 4,
    bars: 16,
    sections: [
      { bars: 8, energy: 0.2 },
      { bars: 8, energy: 1 },
    ],
  }),
  onsets: Array.from({ length: 64 }, (_, beat) => ({ time: beat / 2, strength: 0.5 })),
  energy: {
    hopInSeconds: 0.05,
    values: Array.from({ length: 641 }, (_, at) => (at < 320 ? 0.2 : 1)),
  },
  alternatives: [{ tempo: 60, relation: "half", confidence: 0.3 }],
  confidence: { tempo: 0.5, meter: 0.4, beats: 0.5, downbeats: 0.4, sections: 0.6 },
};

const laid = (value: unknown, over = heard) => {
  const parsed = parseOverrides("songs/song.score.yaml", value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return applyOverrides(over, parsed.overrides);
};

const scoreUnder = (value: unknown, over = heard): Score => {
  const overridden = laid(value, over);
  if (!overridden.ok) throw new Error(JSON.stringify(overridden.impossible));
  return overridden.score;
};

describe("what a person lays down holds, and is certain", () => {
  test.each([
    ["an empty file", null],
    ["no field set", { schema: "score-overrides/1" }],
  ])("%s leaves the score as it is", (_name, value) => {
    expect(scoreUnder(value)).toBe(heard);
  });

  test("double tempo: a beat more between any two, bars of four again", () => {
    const score = scoreUnder({ tempo: "double" });
    expect(score).toMatchObject({
      tempo: 240,
      meter: 4,
      alternatives: [],
      overrides: ["tempo doubled"],
      confidence: { tempo: 1, beats: 1, downbeats: 0.4 },
      stretches: [{ start: 0, tempo: 240, meter: 4 }],
    });
    expect(score.beats.slice(0, 4)).toEqual([0, 0.25, 0.5, 0.75]);
    expect(score.downbeats.slice(0, 3)).toEqual([0, 1, 2]);
  });

  test("half tempo keeps the beats that open bars", () => {
    const shifted = { ...heard, downbeats: heard.downbeats.map((time) => time + 0.5).slice(0, -1) };
    const score = scoreUnder({ tempo: "half" }, shifted);
    expect(score).toMatchObject({ tempo: 60, meter: 4 });
    expect(score.beats.slice(0, 3)).toEqual([0.5, 1.5, 2.5]);
  });

  test("halved after doubled is what was heard", () => {
    const double = scoreUnder({ tempo: "double" });
    expect(scoreUnder({ tempo: "half" }, double).beats).toEqual(heard.beats);
  });

  test("an offset moves beats, bars and the borders on them, and drops what falls out of the song", () => {
    const score = scoreUnder({ offsetInMs: -20 });
    expect(score.beats.slice(0, 2)).toEqual([0.48, 0.98]);
    expect(score.beats.length).toBe(heard.beats.length - 1);
    expect(score.sections.map(({ start, end }) => [start, end])).toEqual([
      [0, 15.98],
      [15.98, 32],
    ]);
  });

  test("another meter keeps the phase that most bars had", () => {
    const score = scoreUnder({ meter: 2 });
    expect(score.downbeats.slice(0, 3)).toEqual([0, 1, 2]);
    expect(score).toMatchObject({ meter: 2, confidence: { meter: 1, downbeats: 0.4 } });
  });

  test("bars are counted both ways from the first downbeat", () => {
    const score = scoreUnder({ meter: 3, firstDownbeat: 2.04 });
    expect(score.downbeats.slice(0, 4)).toEqual([0.5, 2, 3.5, 5]);
    expect(score.confidence).toMatchObject({ meter: 1, downbeats: 1 });
  });

  test("tapped beats go to the attacks they mean", () => {
    const taps = [1.03, 2.02, 2.96, 4.04, 5.2];
    expect(scoreUnder({ beats: taps }).beats).toEqual([1, 2, 3, 4, 5.2]);
    expect(scoreUnder({ beats: taps, snapToAttacks: false }).beats).toEqual(taps);
    expect(scoreUnder({ beats: taps }).tempo).toBeCloseTo(60, 0);
  });

  test("borders are moved, added and taken away; energies follow", () => {
    const moved = scoreUnder({ borders: [{ from: 15, to: 20 }, { to: 8 }] });
    expect(moved.sections.map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [8, 20],
      [20, 32],
    ]);
    expect(moved.sections.map(({ energyRank }) => energyRank)).toEqual([3, 2, 1]);
    expect(moved.overrides).toEqual([
      "border at 16.00 s moved to 20.00 s",
      "border at 8.00 s added",
    ]);
    const gone = scoreUnder({ borders: [{ from: 16 }] });
    expect(gone.sections.map(({ start, end }) => [start, end])).toEqual([[0, 32]]);
  });

  test.each([
    ["one that is no longer heard is set all the same", { from: 25, to: 26 }, [0, 16, 26]],
    ["one that is heard there by now is the same one", { to: 16.05 }, [0, 16.05]],
    ["one that is heard where another was moved to, too", { from: 20, to: 16.1 }, [0, 16.1]],
    ["one that was to go and is not heard is gone", { from: 25 }, [0, 16]],
  ])("borders hold when the song is heard anew: %s", (_name, border, starts) => {
    const { sections, overrides } = scoreUnder({ borders: [border] });
    expect(sections.map(({ start }) => start)).toEqual(starts);
    expect(overrides.length).toBe(1);
  });

  test("in an order that does not depend on the file's: beats, tempo, offset, bars, borders", () => {
    const { overrides } = scoreUnder({
      borders: [{ from: 16, to: 18 }],
      firstDownbeat: 1,
      meter: 3,
      offsetInMs: 5,
      tempo: "half",
      beats: heard.beats,
    });
    expect(overrides).toEqual([
      "64 tapped beats",
      "tempo halved",
      "beats moved by 5 ms",
      "3 beats in a bar",
      "a bar opens at 1.00 s",
      "border at 16.00 s moved to 18.00 s",
    ]);
  });
});

test("a song without beats takes tapped ones", () => {
  const silent = { ...heard, beats: [], downbeats: [], meter: 0, tempo: 0, onsets: [] };
  expect(scoreUnder({ beats: [1, 2, 3, 4, 5, 6, 7, 8] }, silent)).toMatchObject({
    tempo: 60,
    meter: 4,
    downbeats: [1, 5],
    confidence: { beats: 1 },
  });
});

describe("what cannot be is said with its place", () => {
  test.each([
    ["a beat after the end", { beats: [1, 2, 50] }, ["beats", 2], "ends at 32.00 s"],
    ["a bar after the end", { firstDownbeat: 40 }, ["firstDownbeat"], "ends at 32.00 s"],
    ["a border beyond the end", { borders: [{ from: 33 }] }, ["borders", 0], "ends at 32.00 s"],
    ["a border after the end", { borders: [{ to: 40 }] }, ["borders", 0], "ends at 32.00 s"],
    ["a border where the song starts", { borders: [{ to: 0.1 }] }, ["borders", 0], "already"],
  ])("%s", (_name, value, path, message) => {
    expect(laid(value)).toEqual({
      ok: false,
      impossible: [{ path, message: expect.stringContaining(message) }],
    });
  });

  test.each([
    ["an unknown field", { tmepo: "half" }, ["tmepo"], "unknown-field"],
    ["an unknown word", { tempo: "twice" }, ["tempo"], "unknown-value"],
    ["a meter of nothing", { meter: 0 }, ["meter"], "too-small"],
    ["beats that run backwards", { beats: [1, 3, 2] }, ["beats", 2], "wrong-value"],
    ["a single beat", { beats: [1] }, ["beats"], "too-small"],
    ["a border from nowhere to nowhere", { borders: [{}] }, ["borders", 0], "wrong-value"],
    ["an offset of minutes", { offsetInMs: 60000 }, ["offsetInMs"], "too-big"],
    ["a list", [1], [], "wrong-type"],
  ])("%s", (_name, value, path, rule) => {
    expect(parseOverrides("songs/song.score.yaml", value)).toMatchObject({
      ok: false,
      problems: [{ file: "songs/song.score.yaml", path, rule }],
    });
  });
});
