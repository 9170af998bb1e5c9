import { expect, test } from "vitest";
import { findings } from "../findings.ts";
import { filmOf, key, shot } from "../tiny-storyboard.test-helper.ts";

test("what the bible holds and no keyframe shows is worth knowing", () => {
  expect(findings(filmOf([key("a", {})], [shot("a")])).map(({ message }) => message)).toEqual([
    "no keyframe shows RING",
    "no keyframe shows TIN",
    "no keyframe shows TOWER",
    "no keyframe shows DUNES",
    "no keyframe shows FELT",
  ]);
});
