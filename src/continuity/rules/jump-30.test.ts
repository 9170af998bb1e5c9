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

describe("the 30-degree rule and the same setup twice", () => {
  const front = side("f", { size: "MS", azimuthInDegrees: 0 });
  test.each<Case>([
    [
      "same size, hardly turned: a jump",
      [
        front,
        side("g", { size: "MS", angle: "low", azimuthInDegrees: 10, elevationInDegrees: -2 }),
      ],
      [shot("f"), shot("g")],
      [
        "error jump-30 shots.1.first from-g: the cut stays on mira, turns 10 degrees and goes from MS to MS",
      ],
    ],
    [
      "one step tighter, hardly turned: a warning",
      [front, side("g", { size: "MCU", azimuthInDegrees: 20 })],
      [shot("f"), shot("g")],
      [
        "warning jump-30 shots.1.first from-g: the cut stays on mira, turns 20 degrees and goes from MS to MCU",
      ],
    ],
    [
      "turned by 30 degrees",
      [front, side("g", { size: "MCU", azimuthInDegrees: 30 })],
      [shot("f"), shot("g")],
      [],
    ],
    [
      "from eye level to overhead the camera has turned",
      [front, side("g", { angle: "overhead" })],
      [shot("f"), shot("g")],
      [],
    ],
    [
      "across the back, 175 and -175 are 10 degrees apart",
      [
        side("f", { size: "MS", azimuthInDegrees: 175 }),
        side("g", { size: "MCU", azimuthInDegrees: -175 }),
      ],
      [shot("f"), shot("g")],
      [
        "warning jump-30 shots.1.first from-g: the cut stays on mira, turns 10 degrees and goes from MS to MCU",
      ],
    ],
    ["two steps tighter", [front, side("g", { size: "CU" })], [shot("f"), shot("g")], []],
    [
      "a shared keyframe is no cut",
      [front, side("g", { size: "MCU" })],
      [shot("f", "g"), shot("g", "f", { id: "back" })],
      [],
    ],
    [
      "a dissolve is no jump",
      [front, side("g", { size: "MCU" })],
      [shot("f", null, { transition: { kind: "dream", frames: 12 } }), shot("g")],
      [],
    ],
    [
      "the same set, size and angle on another subject",
      [front, key("g", { azimuthInDegrees: 90 }, [thing("tin")])],
      [shot("f"), shot("g")],
      ["warning same-setup shots.1.first from-g: cuts from MS, eye, to the same again in dark"],
    ],
    [
      "the same size and angle elsewhere",
      [front, key("g", {}, [mira()], { place: "felt" })],
      [shot("f"), shot("g")],
      [],
    ],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
