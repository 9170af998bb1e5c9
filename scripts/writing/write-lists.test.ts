import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { listsIn } from "../../src/film/writing/written-file.ts";
import type { Item } from "../../src/film/writing/item.ts";
import { projectAt } from "../store/project.ts";
import { lockedMarks } from "./locked-marks.ts";
import { withLists } from "./write-lists.ts";

const text = `\
# head of the file
shots:
  # the first one
  - id: a # why it is there
    action: { zh: 甲, en: one } # locked
    caption: # 锁定
      zh: 字
      en: words
    size: CU
  - id: b # locked
    action: { zh: 乙, en: "two # locked" }

  # the last one
  - { id: c, size: LS }
scenes: []
`;
const shots = (from: string): readonly Item[] => listsIn({}, parse(from)).shots;
const change = (after: readonly Item[]) =>
  withLists(text, [{ list: "shots", before: shots(text), after }]);

test("fields that change are written, everything else stays where it is, comments too", () => {
  const [a, b, c] = shots(text);
  if (!a || !b || !c) throw new Error("three shots");
  const changed = change([
    { ...a, size: "LS", seed: 3 },
    { id: "n", text: { zh: "新", en: "new" } },
    c,
  ]);
  expect(changed).toBe(`\
# head of the file
shots:
  # the first one
  - id: a # why it is there
    action: { zh: 甲, en: one } # locked
    caption:
      # 锁定
      zh: 字
      en: words
    size: LS
    seed: 3
  - id: n
    text: { zh: 新, en: new }

  # the last one
  - { id: c, size: LS }
scenes: []
`);
  expect(shots(changed).map(({ id }) => id)).toEqual(["a", "n", "c"]);
});

test("nothing changed, no byte changed; an empty list and a missing one grow", () => {
  expect(change(shots(text))).toBe(text);
  const scene = { id: "s", name: { zh: "场", en: "scene" } };
  const grown = withLists(text, [
    { list: "scenes", before: [], after: [scene] },
    { list: "keyframes", before: [], after: [{ id: "k" }] },
  ]);
  expect(parse(grown)).toMatchObject({ scenes: [scene], keyframes: [{ id: "k" }] });
  expect(grown).toContain("scenes:\n  - id: s\n    name: { zh: 场, en: scene }\n");
});

test("locked: on the line of the id the entry, on a field's own line that field, in a text nothing", () => {
  const isLocked = lockedMarks(text);
  const fields = ["a", "b", "c"].flatMap((id) =>
    [null, "action", "caption", "size"].flatMap((field) =>
      isLocked("shots", id, field) ? [`${id}.${field ?? ""}`] : [],
    ),
  );
  expect(fields).toEqual(["a.action", "a.caption", "b."]);
  // A mark lasts when the file is written.
  const [a, b] = shots(text);
  if (!a || !b) throw new Error("two shots");
  const after = lockedMarks(change([{ ...a, size: "LS" }, b]));
  expect([after("shots", "a", "action"), after("shots", "b", null)]).toEqual([true, true]);
  expect(after("shots", "a", "caption")).toBe(true);
});

test.each(["bible.yaml", "storyboard.yaml"])(
  "one word changed in the default film's %s: its data is else the same, no comment is lost",
  async (name) => {
    const file = path.join(projectAt(projectAt().code).films, "gemini-ring", name);
    const before = await readFile(file, "utf8");
    const list = name === "bible.yaml" ? "props" : "shots";
    const items = listsIn(parse(before), parse(before))[list];
    const after = items.map((item, index) =>
      index === 1 ? { ...item, name: { zh: "别的", en: "another" } } : item,
    );
    const written = withLists(before, [{ list, before: items, after }]);
    expect(listsIn(parse(written), parse(written))[list]).toEqual(after);
    const comments = (yaml: string) => yaml.match(/(?:^|\s)#(?![0-9a-f]{6}).*$/gm)?.length;
    expect(comments(written)).toBe(comments(before));
  },
);
