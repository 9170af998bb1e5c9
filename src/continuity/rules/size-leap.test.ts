import { describe, expect, test } from "vitest";
import { key, said, shot, type Case } from "../tiny-storyboard.test-helper.ts";

describe("steps on the ladder of sizes", () => {
  const wide = key("a", { size: "ELS" });
  const tight = key("b", { size: "CU" });
  test.each<Case>([
    [
      "five steps at once",
      [wide, tight],
      [shot("a"), shot("b")],
      ["info size-leap shots.1.first from-b: cuts from ELS to CU, 5 steps at once"],
    ],
    ["four steps", [wide, key("b", { size: "MCU" })], [shot("a"), shot("b")], []],
    [
      "five steps into another scene",
      [wide, tight],
      [shot("a"), shot("b", null, { scene: "two" })],
      [],
    ],
    ["five steps in view", [wide, tight], [shot("a", "b")], []],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
