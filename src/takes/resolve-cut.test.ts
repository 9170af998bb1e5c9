import { describe, expect, test } from "vitest";
import { clockScore, filmWithShots } from "../../tests/tiny-film.ts";
import { planCut } from "../cut/plan-cut.ts";
import {
  emptyLock,
  lockSchema,
  madeByAtelier,
  withTake,
  type ClipTake,
  type Lock,
  type PictureTake,
} from "./lock.ts";
import { resolveCut, type PictureChoice } from "./resolve-cut.ts";

const film = filmWithShots([{ last: "k1" }, {}]);
const plan = planCut({ film, song: "song", score: clockScore({ tempo: 120, meter: 4, bars: 2 }) });
if (plan.kind !== "planned") throw new Error(plan.message);
const { cut } = plan;

const picture: PictureTake = {
  ...madeByAtelier,
  file: `takes/ab/${"a".repeat(64)}.png`,
  width: 1280,
  height: 720,
  maker: "atelier",
  makerVersion: "1",
  fingerprint: "f".repeat(64),
  take: 1,
  secondsSpent: 2,
};
const clip: ClipTake = {
  ...picture,
  file: `takes/ab/${"b".repeat(64)}.mp4`,
  durationInFrames: 60,
  headInFrames: 0,
};

const nothing = { lock: emptyLock, clips: {} };

test("a clip that can be made again stands where no other does", () => {
  const cached: ClipTake = { ...clip, file: `cache/ab/${"c".repeat(64)}.mp4` };
  const clips = { s1: cached };
  expect(resolveCut(film, cut, { lock: emptyLock, clips })[0]?.picture).toEqual({
    kind: "clip",
    clip: cached,
  });
  const lock: Lock = { ...emptyLock, clips: { s1: withTake(undefined, clip) } };
  expect(resolveCut(film, cut, { lock, clips })[0]?.picture).toEqual({ kind: "clip", clip });
});

test("the atelier's clip gives way to a keyframe that was made elsewhere", () => {
  const cached: ClipTake = { ...clip, file: `cache/ab/${"c".repeat(64)}.mp4` };
  const other: PictureTake = { ...picture, maker: "midjourney", source: "manual" };
  const lock: Lock = { ...emptyLock, keyframes: { k1: withTake(undefined, other) } };
  const [staged] = resolveCut(film, cut, { lock, clips: { s1: cached } });
  expect(staged?.picture).toEqual({ kind: "keyframes", first: other, last: other });
});

describe("a shot is drawn with the best there is", () => {
  const keyframe = film.storyboard.keyframes[0];
  test.each<[string, Lock, PictureChoice, unknown[]]>([
    [
      "nothing made: sketches",
      emptyLock,
      "best",
      [
        { kind: "sketch", first: keyframe, last: keyframe },
        { kind: "sketch", first: keyframe, last: null },
      ],
    ],
    [
      "a keyframe made: it stands for every shot that uses it",
      { ...emptyLock, keyframes: { k1: withTake(undefined, picture) } },
      "best",
      [
        { kind: "keyframes", first: picture, last: picture },
        { kind: "keyframes", first: picture, last: null },
      ],
    ],
    [
      "a clip made: it goes before keyframes",
      {
        ...emptyLock,
        keyframes: { k1: withTake(undefined, picture) },
        clips: { s1: withTake(undefined, clip) },
      },
      "best",
      [
        { kind: "clip", clip },
        { kind: "keyframes", first: picture, last: null },
      ],
    ],
    [
      "an animatic asks for sketches whatever was made",
      { ...emptyLock, clips: { s1: withTake(undefined, clip) } },
      "sketch",
      [
        { kind: "sketch", first: keyframe, last: keyframe },
        { kind: "sketch", first: keyframe, last: null },
      ],
    ],
  ])("%s", (_, lock, choice, pictures) => {
    expect(lockSchema.parse(lock)).toEqual(lock);
    expect(
      resolveCut(film, cut, { lock, clips: {} }, choice).map((staged) => staged.picture),
    ).toEqual(pictures);
  });
});

test("starts are derived: the running sum of durations", () => {
  const staged = resolveCut(film, cut, nothing);
  expect(staged.map(({ startInFrames }) => startInFrames)).toEqual([
    0,
    cut.shots[0]?.durationInFrames,
  ]);
});

test("a shot the storyboard lost since the cut was planned becomes a slate, and the film still plays", () => {
  const shorter = {
    ...film,
    storyboard: { ...film.storyboard, shots: film.storyboard.shots.slice(0, 1) },
  };
  expect(resolveCut(shorter, cut, nothing)[1]?.picture).toEqual({
    kind: "slate",
    reason: "shot s2 is not in the storyboard any more: cut again",
  });
});
