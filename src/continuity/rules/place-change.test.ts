import { describe, expect, test } from "vitest";
import { key, mira, said, shot, type Case } from "../tiny-storyboard.test-helper.ts";

describe("one shot in two places", () => {
  const here = key("a", { size: "LS" });
  const there = key("b", {}, [mira()], { place: "felt" });
  test.each<Case>([
    [
      "camera moving",
      [here, there],
      [shot("a", "b", { move: "push-in" })],
      [
        "warning place-change shots.0.last from-a: starts in dark and ends in felt: it becomes a dream dissolve",
      ],
    ],
    [
      "camera static",
      [here, there],
      [shot("a", "b", { move: "static" })],
      [
        "info place-change shots.0.last from-a: starts in dark and ends in felt: it becomes a dream dissolve",
      ],
    ],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
