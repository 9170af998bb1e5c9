import { describe, expect, test } from "vitest";
import { key, mira, said, shot, type Case, type Data } from "../tiny-storyboard.test-helper.ts";

const side = (id: string, camera: Data, facing = "right") => key(id, camera, [mira({ facing })]);

describe("screen direction", () => {
  const right = side("r", { size: "LS" }, "right");
  const left = side("l", { size: "CU" }, "toward-left");
  const message =
    "screen-direction shots.1.first from-l: MIRA faces left, and faced right when last seen";
  test.each<Case>([
    [
      "a reversal in a scene is an error",
      [right, left],
      [shot("r"), shot("l")],
      [`error ${message}`],
    ],
    [
      "a reversal in the next scene is worth knowing",
      [right, left],
      [shot("r"), shot("l", null, { scene: "two" })],
      [`info ${message}`],
    ],
    [
      "a back in between makes it lawful",
      [right, side("b", {}, "away"), left],
      [shot("r"), shot("b"), shot("l")],
      [],
    ],
    ["turning in view is lawful", [right, left], [shot("r", "l")], []],
    [
      "a hand has no direction",
      [right, key("h", { size: "CU" }, [mira({ part: "hand", facing: "left" })])],
      [shot("r"), shot("h")],
      [],
    ],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
