import { describe, expect, test } from "vitest";
import { key, mira, said, shot, thing, type Case } from "../tiny-storyboard.test-helper.ts";

describe("where a face is turned and where it looks", () => {
  test.each<Case>([
    [
      "facing right, looking left",
      [key("a", {}, [mira({ gaze: "left" })])],
      [shot("a")],
      ["warning eyeline shots.0.first from-a: mira faces right and looks left"],
    ],
    [
      "facing right, looking at a thing on the left",
      [key("a", {}, [mira({ gaze: { at: "tin" } }), thing("tin", { at: { x: 0.1, y: 0.5 } })])],
      [shot("a")],
      ["warning eyeline shots.0.first from-a: mira faces right and looks left"],
    ],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
