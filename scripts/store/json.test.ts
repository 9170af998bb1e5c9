import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { afterAll, beforeAll } from "vitest";
import { makeRig, type Rig } from "../testing/rig.ts";
import { canonicalJson } from "./canonical-json.ts";
import { readJsonFile, writeJsonFile } from "./json-file.ts";
import { jsonText } from "./json-text.ts";

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, shuffled(entry)]),
  );
};

describe("laws", () => {
  test("what is written for people is the same data", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("the order of keys does not change the canonical text; another value does", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(canonicalJson({ ...value, "more than before": 1 })).not.toBe(canonicalJson(value));
      }),
    );
  });
});

test("numbers fill lines, small records deep inside take one line, keys keep their order", () => {
  const values = Array.from({ length: 30 }, (_, index) => index / 4);
  expect(
    jsonText({ schema: "a/1", values, none: [], shots: [{ id: "one", place: { x: 1, y: 2 } }] }),
  ).toBe(`{
  "schema": "a/1",
  "values": [
    0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75, 4, 4.25, 4.5,
    4.75, 5, 5.25, 5.5, 5.75, 6, 6.25, 6.5, 6.75, 7, 7.25
  ],
  "none": [],
  "shots": [
    {
      "id": "one",
      "place": { "x": 1, "y": 2 }
    }
  ]
}
`);
});

describe("files", () => {
  const schema = z.strictObject({ schema: z.literal("a/1"), name: z.string(), size: z.number() });
  let rig: Rig;
  beforeAll(async () => {
    rig = await makeRig("json");
  });
  afterAll(() => rig.remove());

  test("the schema's order of keys wins: the same data is never written twice", async () => {
    const file = rig.at("a.json");
    expect(await writeJsonFile(file, schema, { size: 1, name: "戒指", schema: "a/1" })).toBe(
      "written",
    );
    expect(await writeJsonFile(file, schema, { schema: "a/1", name: "戒指", size: 1 })).toBe(
      "unchanged",
    );
  });

  test.each([
    ["not there", null, { kind: "missing" }],
    [
      "sound",
      '{"schema":"a/1","name":"x","size":2}',
      { kind: "read", value: { schema: "a/1", name: "x", size: 2 } },
    ],
    ["cut off", '{"schema":"a/1","na', { kind: "unreadable", why: "it is not JSON" }],
    ["of another kind", '{"schema":"b/1"}', { kind: "unreadable" }],
  ])("a file that is %s", async (name, content, expected) => {
    if (content !== null) await rig.write({ [`${name}.json`]: content });
    expect(await readJsonFile(rig.at(`${name}.json`), schema)).toMatchObject(expected);
  });
});
