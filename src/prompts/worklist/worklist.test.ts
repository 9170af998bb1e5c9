import { describe, expect, test } from "vitest";
import { clockScore, filmWithShots, tinySubject } from "../../../tests/tiny-film.ts";
import { planCut } from "../../cut/plan-cut.ts";
import {
  emptyLock,
  madeByAtelier,
  withTake,
  type Lock,
  type PictureTake,
} from "../../takes/lock.ts";
import { filmOf } from "../prompts.test-helper.ts";
import { isAskedFor } from "./tasks-of-ids.ts";
import { worklistOf } from "./worklist.ts";

const film = filmOf({ first: [tinySubject()], last: [tinySubject()] });

const picture = (maker: string, take: number, letter: string): PictureTake => ({
  ...madeByAtelier,
  file: `takes/${letter}${letter}/${letter.repeat(64)}.png`,
  width: 1280,
  height: 720,
  maker,
  makerVersion: "1",
  fingerprint: "f".repeat(64),
  take,
  secondsSpent: 0,
});

test("pictures come before the clips that go between them", () => {
  expect(
    worklistOf(film, emptyLock, null, ["dreamina", "midjourney"]).map(({ name, needs }) => [
      name,
      needs,
    ]),
  ).toEqual([
    ["k1.keyframe.midjourney", []],
    ["k2.keyframe.midjourney", []],
    ["s1.clip.dreamina", ["k1.keyframe.midjourney", "k2.keyframe.midjourney"]],
  ]);
});

test("with a tool for clips alone nothing waits: the pictures that there are will do", () => {
  expect(
    worklistOf(film, emptyLock, null, ["capcut"]).map(({ name, needs }) => [name, needs]),
  ).toEqual([["s1.clip.capcut", []]]);
});

test("a clip is asked for as long as the cut has the shot", () => {
  const short = filmWithShots([{}]);
  const plan = planCut({
    film: short,
    song: "song",
    score: clockScore({ tempo: 120, meter: 4, bars: 2 }),
  });
  if (plan.kind !== "planned") throw new Error(plan.message);
  const frames = plan.cut.shots[0]?.durationInFrames ?? 0;
  const [task] = worklistOf(short, emptyLock, plan.cut, ["dreamina"]);
  expect(task?.seconds).toBe(frames / plan.cut.fps);
  expect(worklistOf(short, emptyLock, null, ["dreamina"])[0]?.seconds).toBeNull();
});

describe("what comes back does not change what was asked", () => {
  const drawn: Lock = {
    ...emptyLock,
    keyframes: { k1: withTake(undefined, picture("atelier", 1, "a")) },
  };
  const answered: Lock = {
    ...emptyLock,
    keyframes: { k1: withTake(drawn.keyframes["k1"], picture("gpt-image", 2, "b")) },
  };
  const asked = (lock: Lock) => worklistOf(film, lock, null, ["gpt-image", "dreamina"]);

  test("a picture's own request keeps the drawing it was laid out by", () => {
    expect(asked(drawn)[0]?.prompt.references.map(({ role }) => role)).toEqual(["layout"]);
    expect(asked(answered)[0]?.prompt).toEqual(asked(drawn)[0]?.prompt);
  });

  test("a clip is asked for anew with the new picture", () => {
    const first = (lock: Lock) => asked(lock).at(-1)?.prompt.references[0]?.file;
    expect([first(drawn), first(answered)]).toEqual([
      picture("atelier", 1, "a").file,
      picture("gpt-image", 2, "b").file,
    ]);
  });
});

test.each<[string, string[], string[]]>([
  ["nothing asked for: everything", [], ["k1", "k2", "s1"]],
  ["a shot brings its keyframes", ["s1"], ["k1", "k2", "s1"]],
  ["a keyframe comes alone", ["k2"], ["k2"]],
])("%s", (_, ids, expected) => {
  const tasks = worklistOf(film, emptyLock, null, ["midjourney", "dreamina"]);
  expect(tasks.filter((task) => isAskedFor(film, task, ids)).map(({ id }) => id)).toEqual(expected);
});
