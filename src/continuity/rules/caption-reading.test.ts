import { describe, expect, test } from "vitest";
import { key, said, shot, type Case, type Data } from "../tiny-storyboard.test-helper.ts";

describe("captions against the shortest length", () => {
  const keyframes = [key("a", { size: "LS" }), key("b", { size: "CU" })];
  const opening = (changes: Data) => [shot("a", null, changes), shot("b")];
  test.each<Case>([
    [
      "nine Chinese characters in a second",
      keyframes,
      opening({ caption: { zh: "一二三四五六七八九", en: "Nine." }, music: { shortest: 1 } }),
      [],
    ],
    [
      "ten Chinese characters in a second",
      keyframes,
      opening({ caption: { zh: "一二三四五六七八九十", en: "Ten." }, music: { shortest: 1 } }),
      [
        "warning caption-reading shots.0.caption.zh from-a: 10 characters (zh) need 1.1 s, the shot may last 1 s",
      ],
    ],
    [
      "half-width letters count half in Chinese",
      keyframes,
      opening({ caption: { zh: "abcdefghijklmnopqr", en: "R." }, music: { shortest: 1 } }),
      [],
    ],
    [
      "an English line of 43",
      keyframes,
      opening({ caption: { zh: "长", en: "x".repeat(43) }, music: { shortest: 3 } }),
      [
        "warning caption-reading shots.0.caption.en from-a: 43 characters (en) on a line of at most 42",
      ],
    ],
    [
      "a caption of less than 20 frames",
      keyframes,
      opening({ caption: { zh: "短", en: "Oh." }, music: { shortest: 0.5 } }),
      [
        "warning caption-reading shots.0.music.shortest from-a: a caption on a shot that may last 0.5 s",
      ],
    ],
  ])("%s", (_name, given, shots, expected) => {
    expect(said(given, shots)).toEqual(expected);
  });
});
