import { describe, expect, test } from "vitest";
import { smallKeyframe } from "../small-film.test-helper.ts";
import { matchSubjects } from "../../../src/picture/match-subjects.ts";

const girl = { entry: "girl", at: { x: 0.2, y: 0.6 }, height: 0.2 };
const moved = { ...girl, at: { x: 0.6, y: 0.5 }, height: 0.8 };
const suns = { entry: "suns", at: { x: 0.7, y: 0.3 }, height: 0.3 };
const between = (first: readonly object[], last: readonly object[], share: number) =>
  matchSubjects(smallKeyframe({ subjects: first }), smallKeyframe({ subjects: last }), share).map(
    ({ key, opacity, subject: { at, height } }) => ({ key, opacity, x: at.x, height }),
  );

describe("matchSubjects", () => {
  test.each([
    [
      "at the start everyone stands where the first keyframe has them",
      0,
      [{ key: "girl/whole/0/first", opacity: 1, x: 0.2, height: 0.2 }],
    ],
    [
      "half way one is half way, and twice as tall as at the start",
      0.5,
      [{ key: "girl/whole/0/first", opacity: 1, x: 0.4, height: 0.4 }],
    ],
    [
      "at the end everyone stands where the last keyframe has them",
      1,
      [{ key: "girl/whole/0/first", opacity: 1, x: 0.6, height: 0.8 }],
    ],
  ])("%s", (_, share, expected) => {
    const found = between([girl], [moved], share);
    expect(
      found.map((one) => ({
        ...one,
        x: Number(one.x.toFixed(9)),
        height: Number(one.height.toFixed(9)),
      })),
    ).toEqual(expected);
  });

  test.each([
    ["who leaves is there at the start", [girl, suns], [girl], 0, ["girl", "suns"]],
    ["who leaves is gone at the end", [girl, suns], [girl], 1, ["girl"]],
    ["who comes is not there at the start", [girl], [girl, suns], 0, ["girl"]],
    ["who comes is there at the end", [girl], [girl, suns], 1, ["girl", "suns"]],
    [
      "another part of the body is another subject",
      [girl],
      [{ ...girl, part: "face" }],
      0,
      ["girl"],
    ],
    [
      "two of the same stay two",
      [girl, { ...girl, at: suns.at }],
      [girl, { ...girl, at: suns.at }],
      0.5,
      ["girl", "girl"],
    ],
  ])("%s", (_, first, last, share, expected) => {
    expect(between(first, last, share).map(({ key }) => key.split("/")[0])).toEqual(expected);
  });

  test("a change of look fades over, and one of the two is always solid", () => {
    for (let share = 0; share <= 1.0001; share += 0.05) {
      const drawn = between([girl], [{ ...moved, state: { age: "12" } }], share);
      expect(Math.max(...drawn.map(({ opacity }) => opacity))).toBe(1);
    }
    expect(between([girl], [{ ...moved, gaze: "closed" }], 0.56).map(({ key }) => key)).toEqual([
      "girl/whole/0/first",
      "girl/whole/0/last",
    ]);
  });

  test("a change of look stays where it was between the others", () => {
    const drawn = between([girl, suns], [{ ...moved, gaze: "closed" }, suns], 0.5);
    expect(drawn.map(({ key }) => key)).toEqual([
      "girl/whole/0/first",
      "girl/whole/0/last",
      "suns/whole/0/first",
    ]);
  });

  test.each([
    ["what can be measured is one subject on its way", { contacts: "3" }, { contacts: "0" }, 1],
    ["a word that cannot is two that fade over", { lights: "few" }, { lights: "dead" }, 2],
  ])("%s", (_, first, last, count) => {
    expect(between([{ ...girl, state: first }], [{ ...girl, state: last }], 0.4)).toHaveLength(
      count,
    );
  });

  test("light has the whole shot to change, a face a blink", () => {
    const at = (last: object) => between([girl], [{ ...girl, ...last }], 0.3).length;
    expect([at({ state: { stones: "dim" } }), at({ gaze: "closed" })]).toEqual([2, 1]);
  });
});
