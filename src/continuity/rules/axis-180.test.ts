import { describe, expect, test } from "vitest";
import {
  key,
  mira,
  said,
  shot,
  thing,
  type Case,
  type Data,
} from "../tiny-storyboard.test-helper.ts";

const side = (id: string, camera: Data, facing = "right") => key(id, camera, [mira({ facing })]);

describe("the 180-degree rule", () => {
  const a = side("a", { side: "A", size: "LS" });
  const b = side("b", { side: "B", size: "CU" });
  test.each<Case>([
    [
      "A to B is a jump over the axis",
      [a, b],
      [shot("a"), shot("b")],
      ["error axis-180 shots.1.first from-b: the camera jumps from side A of the axis to side B"],
    ],
    [
      "a picture on the axis between makes it lawful",
      [a, side("m", { side: "on-axis" }), b],
      [shot("a"), shot("m"), shot("b")],
      [],
    ],
    [
      "an insert between makes it lawful",
      [a, key("i", { size: "ECU" }, [thing("tin")]), b],
      [shot("a"), shot("i"), shot("b")],
      ["info size-leap shots.1.first from-i: cuts from LS to ECU, 5 steps at once"],
    ],
    ["a camera that crosses in view is lawful", [a, b], [shot("a", "b")], []],
    [
      "a static camera cannot cross",
      [side("a", { side: "A" }), side("b", { side: "B" })],
      [shot("a", "b", { move: "static" })],
      ["error axis-180 shots.0.last from-a: the camera jumps from side A of the axis to side B"],
    ],
    ["another scene has another axis", [a, b], [shot("a"), shot("b", null, { scene: "two" })], []],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
