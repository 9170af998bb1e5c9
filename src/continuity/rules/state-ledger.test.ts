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

describe("the state ledger", () => {
  const wide = (id: string, subjects: Data[], changes: Data = {}) =>
    key(id, { size: "LS" }, subjects, changes);
  const near = (id: string, subjects: Data[], changes: Data = {}) =>
    key(id, { size: "MCU" }, subjects, changes);
  const closed = thing("tin", { state: { lid: "closed" } });
  const open = thing("tin", { state: { lid: "open" } });
  const changed = (fact: string, now: string, before: string) =>
    `error state-ledger shots.1.first from-b: ${fact} is "${now}", and was "${before}" when last seen in from-a`;
  test.each<Case>([
    [
      "a lid opens between two shots",
      [wide("a", [closed]), near("b", [open])],
      [shot("a"), shot("b")],
      [changed("tin's lid", "open", "closed")],
    ],
    [
      "a shot shows the lid open",
      [wide("a", [closed]), near("b", [open]), key("c", {}, [mira(), open])],
      [shot("a", "b"), shot("c")],
      [],
    ],
    [
      "the lid opens while it is out of sight",
      [wide("a", [closed]), key("m", { azimuthInDegrees: 90 }, [mira()]), near("b", [open])],
      [shot("a"), shot("m"), shot("b")],
      [changed("tin's lid", "open", "closed").replace("shots.1", "shots.2")],
    ],
    [
      "another scene may find it open",
      [wide("a", [closed]), near("b", [open])],
      [shot("a"), shot("b", null, { scene: "two" })],
      [],
    ],
    [
      "a ring is gone from the finger",
      [wide("a", [mira({ wears: ["ring"] })]), near("b", [mira()])],
      [shot("a"), shot("b")],
      [changed("mira wearing ring", "no", "yes")],
    ],
    [
      "a profile does not show the finger",
      [wide("a", [mira({ wears: ["ring"] })]), near("b", [mira({ part: "profile" })])],
      [shot("a"), shot("b")],
      [],
    ],
    [
      "a thing appears in the hand",
      [wide("a", [mira()]), near("b", [mira({ part: "hand", holds: ["tin"] })])],
      [shot("a"), shot("b")],
      [changed("mira holding tin", "yes", "no")],
    ],
    [
      "one of two hands holds it",
      [
        wide("a", [mira({ holds: ["tin"] })]),
        near("b", [mira({ part: "hand", holds: ["tin"] }), mira({ part: "hand" })]),
      ],
      [shot("a"), shot("b")],
      [],
    ],
    [
      "night falls between two shots",
      [wide("a", [mira()], { time: "dusk" }), near("b", [mira()], { time: "night" })],
      [shot("a"), shot("b")],
      [changed("the hour in dark", "night", "dusk")],
    ],
  ])("%s", (_name, keyframes, shots, expected) => {
    expect(said(keyframes, shots)).toEqual(expected);
  });
});
