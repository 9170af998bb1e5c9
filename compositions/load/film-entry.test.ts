import { describe, expect, test } from "vitest";
import { filmEntry } from "./film-entry.ts";

const wide = { id: "16x9", width: 1920, height: 1080 };
const film = "formats: [{ id: 9x16, width: 1080, height: 1920 }]\nsongs: [{ id: a }, { id: b }]";
const storyboard = "shots: [{ id: s1 }, { id: s2 }]";

describe("filmEntry", () => {
  test.each([
    [
      "a sound film",
      film,
      storyboard,
      {
        formats: [{ id: "9x16", width: 1080, height: 1920 }],
        songs: ["a", "b"],
        firstShot: "s1",
        firstKeyframe: "",
      },
    ],
    ["nothing there", null, null, { formats: [wide], songs: [], firstShot: "", firstKeyframe: "" }],
    [
      "text that is no YAML",
      "title: {zh: 坏",
      "- [",
      { formats: [wide], songs: [], firstShot: "", firstKeyframe: "" },
    ],
    [
      "a format that is none, songs that are",
      "formats: [{ id: wide }]\nsongs: [{ id: a }]",
      storyboard,
      { formats: [wide], songs: ["a"], firstShot: "s1", firstKeyframe: "" },
    ],
    [
      "empty lists",
      "formats: []\nsongs: []",
      "shots: []",
      { formats: [wide], songs: [], firstShot: "", firstKeyframe: "" },
    ],
  ])("%s", (_case, filmText, storyboardText, entry) => {
    expect(filmEntry("my film", filmText, storyboardText)).toEqual({ slug: "my film", ...entry });
  });
});
