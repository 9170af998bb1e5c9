import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readVariants } from "./read-variants.ts";

let home: string;
const folder = () => ({
  slug: "short",
  path: home,
  inside: (name: string) => path.join(home, name),
});

beforeAll(async () => void (home = await mkdtemp(path.join(tmpdir(), "variants-"))));
afterAll(() => rm(home, { recursive: true }));

test("without the file: every song in every format, in full", async () => {
  expect(await readVariants(folder())).toEqual({
    kind: "variants",
    file: {
      schema: "variants/1",
      songs: "all",
      formats: "all",
      languages: ["zh-en"],
      lengths: ["full"],
      quality: "standard",
    },
  });
});

test.each([
  ["empty", "", "1:1: : expected object, it is empty."],
  ["no schema", "songs: all\n", "1:1: schema: expected variants/1; nothing came."],
  [
    "a language nobody writes",
    "schema: variants/1\nlanguages: [zh, fr]\n",
    '2:17: languages.1: expected zh-en, zh, en, none; "fr" came.',
  ],
  [
    "a length that is none",
    "schema: variants/1\nlengths: [soon]\n",
    '2:11: lengths.0: expected full, or seconds such as 30s, "soon" came.',
  ],
  ["an unknown field", "schema: variants/1\nsong: all\n", '2:7: song: unknown field "song".'],
  ["no YAML", "schema: [variants/1\n", "2:1: "],
])("%s", async (_, text, message) => {
  await writeFile(folder().inside("variants.yaml"), text);
  expect(await readVariants(folder())).toMatchObject({
    kind: "failed",
    reason: "bad-film",
    message: expect.stringContaining(`variants.yaml:${message}`),
    hint: expect.stringContaining("docs/variants.md shows a whole one."),
  });
});
