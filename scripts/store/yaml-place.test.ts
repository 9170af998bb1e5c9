import { describe, expect, test } from "vitest";
import { parseYaml } from "./yaml-place.ts";

const text = `schema: film/1
songs:
  - id: one
    file: songs/one.flac
  - { id: two, file: songs/two.flac }
look:
  glow: 0.5
`;

describe("where a path of keys is written", () => {
  test.each<[string, (string | number)[], number, number]>([
    ["a value", ["schema"], 1, 9],
    ["a block: its key", ["look"], 6, 1],
    ["a value in a block", ["look", "glow"], 7, 9],
    ["an item of a list", ["songs", 1], 5, 5],
    ["a value in an item", ["songs", 1, "file"], 5, 22],
    ["a key that is missing: the block it should be in", ["songs", 0, "title"], 3, 5],
    ["a block that is missing: the file's start", ["formats", 0, "id"], 1, 1],
  ])("%s", (_, path, line, column) => {
    const yaml = parseYaml(text);
    if (yaml.kind !== "parsed") throw new Error(yaml.message);
    expect(yaml.place(path)).toEqual({ line, column });
  });
});

describe("broken YAML is shown with a caret under the place", () => {
  test.each([
    ["a quote that never ends", 'title: "Gemini\nfps: 24\n', 1, 8],
    ["a tab", "look:\n\tglow: 1\n", 2, 1],
    ["a colon too many", "title: a: b\n", 1, 8],
    ["a key twice", "fps: 24\nfps: 25\n", 2, 1],
    ["Chinese before it", "title: {zh: 双子戒指, en: [}\n", 1, 24],
  ])("%s", (_, broken, line, column) => {
    const yaml = parseYaml(broken);
    if (yaml.kind !== "broken") throw new Error("it was parsed");
    expect(yaml.place).toEqual({ line, column });
    const [source, caret] = yaml.excerpt.split("\n");
    expect(source).toBe(broken.split("\n")[line - 1]);
    expect(caret?.trimStart()).toBe("^");
  });
});

test("an alias bomb is refused", () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `k${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(", ")}]`,
  );
  expect(parseYaml(["k0: &a0 [x]", ...levels].join("\n")).kind).toBe("broken");
});
