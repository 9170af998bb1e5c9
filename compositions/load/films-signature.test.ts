import { describe, expect, test } from "vitest";
import { filmsSignature } from "./films-signature.ts";

const files = [
  { name: "films/a b/film.yaml", lastModified: 1 },
  { name: "films/a b/takes.json", lastModified: 1 },
];
const before = filmsSignature(files);

describe("what makes Studio load the films anew", () => {
  test.each<[string, string, boolean]>([
    ["takes", "films/a b/takes.json", true],
    ["a cut", "films/a b/cuts/song.json", true],
    ["a song's overrides, written on Windows", "films\\a b\\songs\\song.score.yaml", true],
    ["another film", "films/戒 指/film.yaml", true],
    ["a picture that is dropped", "films/a b/inbox/k1.png", false],
    ["a picture that was refused", "films/a b/inbox/refused/k1.png", false],
    ["a reference", "films/a b/references/ring.jpg", false],
    ["a file that is being written", "films/a b/takes.json.partial-4711", false],
    ["notes of arrivals", "films/a b/arrivals.jsonl", false],
    ["what was written by a model", "films/a b/written.json", false],
    ["a take, which the lock names", "takes/ab/abc.png", false],
  ])("%s", (_, name, isNews) => {
    const after = filmsSignature([
      ...files.filter((file) => file.name !== name),
      { name, lastModified: 2 },
    ]);
    expect(after !== before).toBe(isNews);
  });
});
