import { expect, test } from "vitest";
import { overridesText } from "./overrides-text.ts";

test("fields are set and taken away; comments and other fields stay", () => {
  const text = "# mine\nmeter: 3 # a waltz\ntempo: half\n";
  expect(overridesText(text, { tempo: null, offsetInMs: 12 })).toBe(
    "# mine\nmeter: 3 # a waltz\noffsetInMs: 12\n",
  );
});

test("a new file says what it is", () => {
  expect(overridesText(null, { tempo: "double" })).toMatch(
    /^# yaml-language-server: [\s\S]*\nschema: score-overrides\/1\ntempo: double\n$/,
  );
});

test.each([
  ["an empty file", "", "meter: 3\n"],
  ["only a comment", "# later\n", "# later\n\nmeter: 3\n"],
  ["broken YAML", "meter: [1", null],
  ["a list", "- 1\n", null],
])("%s", (_name, text, expected) => {
  expect(overridesText(text, { meter: 3 })).toBe(expected);
});
