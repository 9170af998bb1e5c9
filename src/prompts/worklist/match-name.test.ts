import { expect, test } from "vitest";
import { matchName, type Asked } from "./match-name.ts";

const asked = (id: string, kind: Asked["kind"], tool: string): Asked => ({
  name: `${id}.${kind}.${tool}`,
  kind,
  id,
  tool,
});
const tasks = [
  asked("ring-hero", "keyframe", "midjourney"),
  asked("ring-hero", "keyframe", "gpt-image"),
  asked("ring-hero", "clip", "dreamina"),
  asked("ring", "keyframe", "midjourney"),
  asked("tin-open", "keyframe", "midjourney"),
];

test.each<[string, string, Asked["kind"], string]>([
  [
    "the asked name",
    "ring-hero.keyframe.gpt-image.png",
    "keyframe",
    "ring-hero.keyframe.gpt-image exactly",
  ],
  [
    "the asked name, another ending",
    "ring.keyframe.midjourney.webp",
    "keyframe",
    "ring.keyframe.midjourney exactly",
  ],
  [
    "the asked name, and the file holds the other kind",
    "ring-hero.clip.dreamina.png",
    "keyframe",
    "ring-hero.clip.dreamina exactly",
  ],
  [
    "a copy of it",
    "tin-open.keyframe.midjourney (3).png",
    "keyframe",
    "tin-open.keyframe.midjourney",
  ],
  [
    "another case, other signs between the words",
    "MJ_Tin Open--v2.PNG",
    "keyframe",
    "tin-open.keyframe.midjourney",
  ],
  ["full-width signs", "ｔｉｎ－ｏｐｅｎ.png", "keyframe", "tin-open.keyframe.midjourney"],
  ["Chinese around it", "铁盒 tin-open 终稿.png", "keyframe", "tin-open.keyframe.midjourney"],
  ["a clip, by the id alone", "ring hero.mp4", "clip", "ring-hero.clip.dreamina"],
  [
    "two tools were asked, one is named",
    "midjourney ring-hero 2.png",
    "keyframe",
    "ring-hero.keyframe.midjourney",
  ],
  ["two tools were asked, none is named", "ring-hero.png", "keyframe", "several"],
  ["two things are named", "tin-open ring-hero.png", "keyframe", "several"],
  ["the longest id wins", "my ring hero gpt image.png", "keyframe", "ring-hero.keyframe.gpt-image"],
  ["an id inside a word is none", "string.png", "keyframe", "none"],
  ["a stranger", "IMG_0001.png", "keyframe", "none"],
  ["nothing but an ending", ".png", "keyframe", "none"],
])("%s", (_, file, kind, expected) => {
  const match = matchName(file, kind, tasks);
  expect(
    match.kind === "one" ? `${match.task.name}${match.isExact ? " exactly" : ""}` : match.kind,
  ).toBe(expected);
});
