import { expect, test } from "vitest";
import { filmCommand } from "./film-command.ts";

test.each([
  ["a plain name", "gemini-ring", "npm run film -- cut gemini-ring"],
  ["Chinese", "双子", "npm run film -- cut 双子"],
  ["a space", "my film", 'npm run film -- cut "my film"'],
])("filmCommand: %s", (_case, slug, line) => {
  expect(filmCommand("cut", slug)).toBe(line);
});
