import { describe, expect, test } from "vitest";
import { key, said, shot, thing, type Case } from "../tiny-storyboard.test-helper.ts";

describe("the camera move against its keyframes", () => {
  const wide = key("a", { size: "LS" });
  const tight = key("b", { size: "CU" });
  test.each<Case>([
    [
      "a push-in that goes wider",
      [wide, tight],
      [shot("b", "a", { move: "push-in" })],
      [
        "warning move-direction shots.0.move from-b: the move is push-in, but between its keyframes goes from CU to LS",
      ],
    ],
    ["a push-in that goes tighter", [wide, tight], [shot("a", "b", { move: "push-in" })], []],
    [
      "a static camera that rises",
      [key("a", {}), key("b", { elevationInDegrees: 10 })],
      [shot("a", "b", { move: "static" })],
      [
        "warning move-direction shots.0.move from-a: the move is static, but between its keyframes the camera goes up",
      ],
    ],
    [
      "a truck right that drags the tower right",
      [key("a", {}, [thing("tower")]), key("b", {}, [thing("tower", { at: { x: 0.8, y: 0.6 } })])],
      [shot("a", "b", { move: "truck-right" })],
      [
        "warning move-direction shots.0.move from-a: the move is truck-right, but between its keyframes what stands still slides right",
      ],
    ],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
