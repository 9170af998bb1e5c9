import { describe, expect, test } from "vitest";
import { key, said, shot, type Case } from "../tiny-storyboard.test-helper.ts";

describe("keyframes that are shared, or could be", () => {
  test.each<Case>([
    [
      "a dissolve over a shared keyframe",
      [key("a", { size: "LS" }), key("b", { size: "CU" })],
      [shot("a", "b", { transition: { kind: "dissolve", frames: 8 } }), shot("b", "a")],
      [
        "warning last-first shots.0.transition from-a: a dissolve lies over the keyframe b, which both shots share",
      ],
    ],
    [
      "two keyframes with one picture",
      [key("a", {}), key("b", {})],
      [shot("a"), shot("b")],
      [
        "error jump-30 shots.1.first from-b: the cut stays on mira, turns 0 degrees and goes from MS to MS",
        "warning same-setup shots.1.first from-b: cuts from MS, eye, to the same again in dark",
        "info last-first shots.1.first from-b: b is the same picture as a",
      ],
    ],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
