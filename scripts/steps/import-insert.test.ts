import { expect, test } from "vitest";
import { parse } from "yaml";
import { insertItems, type Insertion } from "./import-insert.ts";

const item = (id: string) => ({ data: { id, name: "a b" }, comments: [] });
const into = (after: Insertion["after"], ...ids: string[]): Insertion => ({
  list: "shots",
  after,
  items: ids.map(item),
});

test.each<[string, string, Insertion[], string]>([
  [
    "behind an item, past the comment on its line, before the comment of the next",
    "shots:\n  - id: a # mine\n\n  # about b\n  - id: b\n",
    [into({ id: "a" }, "x")],
    'shots:\n  - id: a # mine\n\n  - id: x\n    name: "a b"\n\n  # about b\n  - id: b\n',
  ],
  [
    "at the end of a file without a last line break",
    "shots:\n- id: a",
    [into("end", "x")],
    'shots:\n- id: a\n\n- id: x\n  name: "a b"\n',
  ],
  [
    "before the first item",
    "shots:\n    - id: a\nmore: 1\n",
    [into("start", "x")],
    'shots:\n    - id: x\n      name: "a b"\n\n    - id: a\nmore: 1\n',
  ],
  [
    "into a list that is not there, behind what is added to the last one",
    "shots:\n  - id: a\n",
    [{ list: "props", after: "end", items: [item("p")] }, into("end", "x")],
    'shots:\n  - id: a\n\n  - id: x\n    name: "a b"\n\nprops:\n  - id: p\n    name: "a b"\n',
  ],
  [
    "into an empty list",
    "shots: []\nmore: 1\n",
    [into("end", "x")],
    'shots: \n  - id: x\n    name: "a b"\nmore: 1\n',
  ],
  [
    "into a list on one line",
    "shots: [{ id: a }]\n",
    [into("end", "x", "m")],
    'shots: [{ id: a }, { id: x, name: "a b" }, { id: m, name: "a b" }]\n',
  ],
  [
    "into a list on one line that ends in a comma",
    "shots: [{ id: a }, ]\n",
    [into("end", "x")],
    'shots: [{ id: a }, { id: x, name: "a b" }]\n',
  ],
  ["nothing", "shots: [] # as it was\n", [into("end")], "shots: [] # as it was\n"],
])("%s", (_, text, insertions, expected) => {
  const result = insertItems(text, insertions);
  expect(result).toBe(expected);
  expect(() => parse(result)).not.toThrow();
});

test("Windows line ends stay where they are", () => {
  const result = insertItems("shots:\r\n  - id: a\r\nmore: 1\r\n", [into("end", "x")]);
  expect(result.startsWith("shots:\r\n  - id: a\r\n")).toBe(true);
  expect(parse(result)).toEqual({ shots: [{ id: "a" }, { id: "x", name: "a b" }], more: 1 });
});
