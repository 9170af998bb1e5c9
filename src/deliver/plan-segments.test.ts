import { describe, expect, test } from "vitest";
import { clockScore, filmWithShots } from "../../tests/tiny-film.ts";
import { planCut } from "../cut/plan-cut.ts";
import type { Film } from "../film/film.ts";
import type { Score } from "../score/score.ts";
import { emptyLock, type Lock } from "../takes/lock.ts";
import { planSegments } from "./plan-segments.ts";
import { stageCut, type View } from "./staged-film.ts";

const shot = (changes: Record<string, unknown> = {}) => ({
  music: { shortest: 2, longest: 2 },
  ...changes,
});
const caption = (word: string) => ({ zh: `${word}中`, en: word });

/** Four shots of two seconds each: the second with a caption, the third leaving by a dissolve. */
const shots = [
  shot(),
  shot({ caption: caption("hello") }),
  shot({ transition: { kind: "dissolve", frames: 12 } }),
  shot({ title: "credits" }),
];

const score = clockScore({ tempo: 120, meter: 4, bars: 4 });

const clip = (file: string) => ({
  file: `cache/${file.slice(0, 2)}/${file}.mp4`,
  width: 640,
  height: 360,
  durationInFrames: 60,
  headInFrames: 6,
  maker: "tool",
  makerVersion: "1",
  fingerprint: "0".repeat(64),
  take: 1,
  secondsSpent: 1,
  model: null,
  seed: null,
  source: "live" as const,
  costInUsd: 0,
  requestId: null,
  madeAt: null,
  verdict: null,
});

const withClips = (last: string): Lock => ({
  ...emptyLock,
  clips: Object.fromEntries(
    ["a", "b", "c", last].map((letter, index) => [
      `s${index + 1}`,
      { use: 1, takes: [clip(letter.repeat(64))] },
    ]),
  ),
});

type Change = {
  readonly film?: Film;
  readonly heard?: Score;
  readonly lock?: Lock;
  readonly view?: View;
  readonly format?: { id: string; width: number; height: number };
};

const plan = ({ film = filmWithShots(shots), heard = score, ...change }: Change = {}) => {
  const planned = planCut({ film, song: "song", score });
  const [song] = film.film.songs;
  if (planned.kind !== "planned" || !song) throw new Error(JSON.stringify(planned));
  const staged = stageCut({
    film,
    format: change.format ?? { id: "16x9", width: 640, height: 360 },
    song,
    cut: planned.cut,
    score: heard,
    made: { lock: change.lock ?? withClips("d"), clips: {} },
    pictures: "best",
    hasSound: false,
  });
  return planSegments(staged, change.view ?? { words: "zh-en", notes: "none" });
};

/** Which segments have a content that there was not before, by number. */
const changed = (change: Change, before: Change = {}): number[] => {
  const old = new Set(plan(before).map(({ content }) => JSON.stringify(content)));
  return plan(change).flatMap(({ content }, index) =>
    old.has(JSON.stringify(content)) ? [] : [index],
  );
};

const ranges = (change: Change = {}) =>
  plan(change).map(({ range }) => [range.startInFrames, range.durationInFrames]);

const edited = (number: number, change: Record<string, unknown>): Film =>
  filmWithShots(shots.map((old, index) => (index === number ? { ...old, ...change } : old)));

const withLook = (glow: number): Film => {
  const film = filmWithShots(shots);
  return { ...film, film: { ...film.film, look: { ...film.film.look, glow } } };
};

const louderAt = (second: number): Score => ({
  ...score,
  energy: {
    ...score.energy,
    values: score.energy.values.map((value, index) => (index === second * 2 ? 0.9 : value)),
  },
});

test("a film is divided where words begin and end, and where a dissolve is over", () => {
  expect(ranges()).toEqual([
    [0, 26],
    [26, 26],
    [52, 40],
    [92, 46],
    [138, 12],
    [150, 42],
  ]);
});

test("in the same places in every language, and whatever the words say", () => {
  for (const words of ["zh-en", "zh", "en", "none"] as const)
    expect(ranges({ view: { words, notes: "none" } })).toEqual(ranges());
  expect(ranges({ film: edited(1, { caption: caption("a longer caption") }) })).toEqual(ranges());
});

describe("what is rendered again", () => {
  test.each<[string, Change, number[]]>([
    ["nothing, when nothing changes", {}, []],
    ["a caption: where it is on", { film: edited(1, { caption: caption("bye") }) }, [2]],
    [
      "a caption that is new: its shot, and the moment to the next caption",
      { film: edited(0, { caption: caption("new") }) },
      [0, 1],
    ],
    [
      "what a shot is about: nothing, a viewer never reads it",
      { film: edited(0, { action: caption("runs") }) },
      [],
    ],
    ["the look: all of it", { film: withLook(0.9) }, [0, 1, 2, 3, 4, 5]],
    ["a louder moment of the song: the light there", { heard: louderAt(1) }, [0, 1]],
    [
      "a louder moment under lettering, where the light is out: nothing",
      { heard: louderAt(7.5) },
      [],
    ],
    [
      "another take of the last shot: the shot, and the dissolve into it",
      { lock: withClips("e") },
      [4, 5],
    ],
    [
      "a dissolve that is a dip now: the segment that holds it",
      { film: edited(2, { transition: { kind: "dip", frames: 12 } }) },
      [4],
    ],
    ["no words: where there were some", { view: { words: "none", notes: "none" } }, [2, 4, 5]],
    ["Chinese alone: where there are words", { view: { words: "zh", notes: "none" } }, [2, 4, 5]],
    [
      "notes lie over panels only; captions make room for them",
      { view: { words: "zh-en", notes: "full" } },
      [2],
    ],
    [
      "another format: all of it",
      { format: { id: "1x1", width: 360, height: 360 } },
      [0, 1, 2, 3, 4, 5],
    ],
    ["no clips: panels, all of it", { lock: emptyLock }, [0, 1, 2, 3, 4, 5]],
  ])("%s", (_, change, segments) => {
    expect(changed(change)).toEqual(segments);
  });

  test("an English caption, for a viewer who reads Chinese: nothing", () => {
    const view: View = { words: "zh", notes: "none" };
    const film = edited(1, { caption: { ...caption("hello"), en: "Hello again" } });
    expect(changed({ film, view }, { view })).toEqual([]);
  });

  test("panels follow every beat, and the bible", () => {
    const film = filmWithShots(shots);
    const mended = {
      ...film,
      bible: { ...film.bible, places: film.bible.places.map((place) => ({ ...place, id: "sea" })) },
    };
    expect(changed({ film: mended })).toEqual([]);
    expect(changed({ film: mended, lock: emptyLock }, { lock: emptyLock })).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });
});
