import { describe, expect, test } from "vitest";
import { keyframeSchema } from "../../../../src/film/storyboard.ts";
import { handPoseOf } from "./hand-poses.ts";

const poseOf = (hand: object, others: readonly object[] = []) => {
  const at = { x: 0.5, y: 0.5 };
  const keyframe = keyframeSchema.parse({
    id: "k",
    place: "here",
    camera: { size: "CU" },
    subjects: [
      { entry: "mira", part: "hand", at, height: 0.5, ...hand },
      ...others.map((other) => ({ at, height: 0.5, ...other })),
    ],
  });
  const [subject] = keyframe.subjects;
  return subject ? handPoseOf(subject, keyframe, ["ring"]) : null;
};
const says = (en: string) => ({ action: { zh: "字", en } });

describe("handPoseOf", () => {
  const [rest, reach, palm, pinch] = ["rest", "reach", "palm-up", "pinch"].map((pose) =>
    poseOf({ state: { pose } }),
  );

  test("the poses differ", () => {
    expect(new Set([rest, reach, palm, pinch]).size).toBe(4);
  });

  test.each([
    ["the state has the first word", { state: { pose: "palm-up" }, ...says("reaches in") }, palm],
    ["a hand that reaches", says("a small hand reaches in"), reach],
    ["fingertips", says("fingertips under the lid"), reach],
    [
      "between thumb and finger",
      { ...says("holds the ring between thumb and finger"), holds: ["ring"] },
      pinch,
    ],
    ["jewelry without a word", { holds: ["ring"] }, pinch],
    ["pebbles without a word", { holds: ["pebbles"] }, palm],
    ["nothing at all", {}, rest],
  ])("%s", (_, hand, pose) => {
    expect(poseOf(hand)).toEqual(pose);
  });

  test("is raised where its owner is in the picture", () => {
    expect(poseOf({}, [{ entry: "mira", part: "face" }])).toEqual(
      poseOf({ state: { pose: "raised" } }),
    );
    expect(poseOf({}, [{ entry: "other", part: "face" }])).toEqual(rest);
  });
});
