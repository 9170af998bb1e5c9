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

/** Which segments have other content than before, by number. */
const changed = (change: Change, before: Change = {}): number[] => {
  const [old, now] = [plan(before), plan(change)];
  return now.flatMap(({ content }, index) =>
    JSON.stringify(content) === JSON.stringify(old[index]?.content) ? [] : [index],
  );
};

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

test("a film is divided at its shots, and after the dissolve", () => {
  expect(plan().map(({ range }) => [range.startInFrames, range.durationInFrames])).toEqual([
    [0, 48],
    [48, 48],
    [96, 27],
    [123, 27],
    [150, 42],
  ]);
});

describe("what is rendered again", () => {
  test.each<[string, Change, number[]]>([
    ["nothing, when nothing changes", {}, []],
    ["a caption: its shot", { film: edited(1, { caption: caption("bye") }) }, [1]],
    [
      "a caption that is new dims the light of its shot",
      { film: edited(0, { caption: caption("new") }) },
      [0],
    ],
    [
      "what a shot is about: nothing, a viewer never reads it",
      { film: edited(0, { action: caption("runs") }) },
      [],
    ],
    ["the look: all of it", { film: withLook(0.9) }, [0, 1, 2, 3, 4]],
    ["a louder moment of the song: the light there", { heard: louderAt(1) }, [0]],
    [
      "a louder moment under lettering, where the light is out: nothing",
      { heard: louderAt(7.5) },
      [],
    ],
    [
      "another take of the last shot: the shot, and the dissolve into it",
      { lock: withClips("e") },
      [3, 4],
    ],
    [
      "a dissolve that is a dip now: the segment that holds it",
      { film: edited(2, { transition: { kind: "dip", frames: 12 } }) },
      [3],
    ],
    ["no words: where there were some", { view: { words: "none", notes: "none" } }, [1, 3, 4]],
    ["Chinese alone: where there are words", { view: { words: "zh", notes: "none" } }, [1, 3, 4]],
    [
      "notes lie over panels only; captions make room for them",
      { view: { words: "zh-en", notes: "full" } },
      [1],
    ],
    [
      "another format: all of it",
      { format: { id: "1x1", width: 360, height: 360 } },
      [0, 1, 2, 3, 4],
    ],
    ["no clips: panels, all of it", { lock: emptyLock }, [0, 1, 2, 3, 4]],
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
      0, 1, 2, 3, 4,
    ]);
  });
});
