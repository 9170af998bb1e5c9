import { describe, expect, test } from "vitest";
import { key, said, shot, type Case, type Data } from "../tiny-storyboard.test-helper.ts";

describe("transitions against the shortest length", () => {
  const keyframes = [key("a", { size: "LS" }), key("b", { size: "CU" })];
  const opening = (changes: Data) => [shot("a", null, changes), shot("b")];
  test.each<Case>([
    [
      "a transition as long as its shot",
      keyframes,
      opening({ transition: { kind: "glint", frames: 24 }, music: { shortest: 1 } }),
      [
        "warning transition-length shots.0.transition.frames from-a: the glint takes 24 frames, from-a may be as short as 24",
        "warning transition-length shots.0.transition.frames from-a: the glint takes 24 frames, from-b may be as short as 24",
      ],
    ],
    [
      "a transition one frame shorter",
      keyframes,
      opening({ transition: { kind: "glint", frames: 23 }, music: { shortest: 1 } }),
      [],
    ],
  ])("%s", (_name, given, shots, expected) => {
    expect(said(given, shots)).toEqual(expected);
  });
});
