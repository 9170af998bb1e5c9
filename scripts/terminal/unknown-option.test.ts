import type { ArgsDef } from "citty";
import { expect, test } from "vitest";
import { unknownOption } from "./unknown-option.ts";

const args = {
  slug: { type: "positional", required: false },
  song: { type: "string" },
  quality: { type: "enum", options: ["draft", "standard", "final"] },
  open: { type: "boolean", default: true },
} satisfies ArgsDef;

test.each([
  ["nothing", []],
  ["a name", ["gemini-ring"]],
  ["a name and options", ["gemini-ring", "--song", "two", "--quality=final"]],
  ["a value that begins with a dash", ["--song=-two"]],
  ["something turned off", ["--no-open"]],
])("%s is fine", (_, words) => {
  expect(unknownOption(words, args, "make")).toBeNull();
});

test.each([
  [
    "a slip of the pen",
    ["--qualty", "draft"],
    "There is no option --qualty.",
    "Did you mean --quality?",
  ],
  [
    "a wrong choice",
    ["--quality", "fnal"],
    'was given "fnal"; expected one of draft, standard, final',
    "Did you mean --quality final?",
  ],
  ["nothing like anything", ["--zzzzzz"], "There is no option --zzzzzz.", "film make --help"],
  ["an option without its value", ["--song"], "--song needs a value.", "film make --help"],
  ["a short option", ["-s", "two"], "There is no option -s.", "film make --help"],
  ["one word too many", ["one", "two"], 'One word too many: "two".', "film make --help"],
  ["a string turned off", ["--no-song"], "There is no option --no-song.", ""],
])("%s is said", (_, words, message, hint) => {
  expect(unknownOption(words, args, "make")).toMatchObject({
    kind: "failed",
    reason: "usage",
    message: expect.stringContaining(message),
    hint: expect.stringContaining(hint),
  });
});
