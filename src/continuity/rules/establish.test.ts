import { describe, expect, test } from "vitest";
import { key, mira, said, shot, type Case } from "../tiny-storyboard.test-helper.ts";

describe("seeing a place from afar", () => {
  test.each<Case>([
    [
      "a place never seen from afar",
      [key("a", { size: "CU" }, [mira()], { place: "dunes" })],
      [shot("a")],
      ["info establish shots.0.first from-a: DUNES is not seen from afar in its first shot"],
    ],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
