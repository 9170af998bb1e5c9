import { describe, expect, test } from "vitest";
import { z } from "zod";
import { bibleSchema } from "../bible.ts";
import { storyboardSchema } from "../storyboard.ts";
import { plainOf, strictSchema } from "./strict-schema.ts";

const none = new Set<string>();

describe("schemas as structured outputs take them", () => {
  test.each<[string, z.ZodType, unknown, unknown]>([
    ["a default is left out again", z.strictObject({ a: z.number().default(3) }), { a: 3 }, {}],
    ["what is no default stays", z.strictObject({ a: z.number().default(3) }), { a: 4 }, { a: 4 }],
    [
      "a map is a list of pairs",
      z.strictObject({ a: z.record(z.string(), z.number()) }),
      { a: [{ key: "x", value: 1 }] },
      { a: { x: 1 } },
    ],
    [
      "a group of defaults is left out whole",
      z.strictObject({ a: z.strictObject({ b: z.number().default(1) }).prefault({}) }),
      { a: { b: 1 } },
      {},
    ],
    [
      "null where it may be null",
      z.strictObject({ a: z.string().nullable(), b: z.string().nullable().default(null) }),
      { a: null, b: null },
      { a: null },
    ],
    [
      "one of several",
      z.strictObject({ a: z.union([z.enum(["x"]), z.strictObject({ at: z.string() })]) }),
      { a: { at: "b" } },
      { a: { at: "b" } },
    ],
  ])("%s", (_, schema, answer, plain) => {
    const strict = strictSchema(schema, none);
    expect(strict.safeParse(answer).success).toBe(true);
    expect(strict.safeParse({}).success).toBe(false);
    expect(plainOf(schema, strict.parse(answer))).toEqual(plain);
    expect(schema.safeParse(plain).success).toBe(true);
  });
});

test.each([
  ["the bible", bibleSchema],
  ["the storyboard", storyboardSchema],
])("%s holds nothing that structured outputs refuse", (_, schema) => {
  const text = JSON.stringify(z.toJSONSchema(strictSchema(schema, new Set(["schema"]))));
  expect(text).not.toMatch(/"default"|"propertyNames"|"\$ref"/);
  // Every group of fields is closed, and wants all of its fields.
  const groups = text.split('"properties"').length - 1;
  expect(text.split('"additionalProperties":false').length - 1).toBe(groups);
  expect(text.split('"required"').length - 1).toBe(groups);
});

test("fields that only a person fills are not asked for; lists keep their limits", () => {
  const schema = z.strictObject({ id: z.string(), files: z.array(z.string()).min(2) });
  expect(strictSchema(schema, new Set(["files"])).safeParse({ id: "a" }).success).toBe(true);
  expect(strictSchema(schema, none).safeParse({ id: "a", files: ["x"] }).success).toBe(false);
});
