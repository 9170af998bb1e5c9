import { describe, expect, test } from "vitest";
import { filmEntry } from "./film-entry.ts";

const wide = { id: "16x9", width: 1920, height: 1080 };
const film = "formats: [{ id: 9x16, width: 1080, height: 1920 }]\nsongs: [{ id: a }, { id: b }]";
const sound = { formats: [{ id: "9x16", width: 1080, height: 1920 }], songs: ["a", "b"] };
const storyboard = "shots: [{ id: s1 }, { id: s2 }]";

describe("filmEntry", () => {
  test.each([
    ["a sound film", film, storyboard, { ...sound, firstShot: "s1", firstKeyframe: "" }],
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
      "lists written by hand, with notes between",
      film,
      "# 双子戒指\r\nkeyframes: # nodes\r\n\r\n  # night\r\n  - id: k-1 # far\r\n    place: dunes\r\nshots:\n- id: s9\n- id: s1\n",
      { ...sound, firstShot: "s9", firstKeyframe: "k-1" },
    ],
    [
      "an entry that does not begin with its id",
      film,
      "keyframes:\n  - id: k1\nshots:\n  - scene: a\n    id: s1\n  - id: s2\n",
      { ...sound, firstShot: "s1", firstKeyframe: "k1" },
    ],
    [
      "ids in quotes",
      film,
      "keyframes:\n  - id: 'k1'\nshots:\n  - id: \"s1\"\n",
      { ...sound, firstShot: "s1", firstKeyframe: "k1" },
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
