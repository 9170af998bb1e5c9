import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "./csv.ts";

const fieldsOf = (text: string, delimiter = ",") =>
  readCsv(text, delimiter).records.map(({ fields }) => fields);

describe("RFC 4180", () => {
  test.each<[string, string, string[][]]>([
    [
      "plain records",
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "no line break at the end",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "old Mac line ends",
      "a,b\rc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a delimiter in quotes", 'a,"b,c"', [["a", "b,c"]]],
    ["a doubled quote", 'a,"say ""now"""', [["a", 'say "now"']]],
    [
      "a line break in quotes",
      'a,"b\r\nc"\r\nd,e',
      [
        ["a", "b\nc"],
        ["d", "e"],
      ],
    ],
    ["empty fields", "a,,c,\n", [["a", "", "c", ""]]],
    ["an empty last field at the end of the file", "a,b,", [["a", "b", ""]]],
    ["empty quotes", '"",b', [["", "b"]]],
    [
      "lines without text",
      "a,b\n\n,,\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a quote inside an unquoted field", 'a 5" lens,b', [['a 5" lens', "b"]]],
    ["a space before the quote", 'a, "b,c"', [["a", "b,c"]]],
    ["nothing", "", []],
  ])("%s", (_, text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });

  test("records know the line they start on, past line breaks in quotes", () => {
    const { records } = readCsv('a\n"b\nc\nd"\ne', ",");
    expect(records.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test("an open quote and text after a closed one are told, and no word is lost", () => {
    expect(readCsv('a,"b" c\nd,"e\nf', ",")).toEqual({
      records: [
        { line: 1, fields: ["a", "b c"] },
        { line: 2, fields: ["d", "e\nf"] },
      ],
      openQuote: 2,
      strayText: [1],
    });
  });

  test("what is quoted comes back, whatever it is", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\r", ""));
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(",", ";", "\t"), (rows, delimiter) => {
        const written = rows
          .map((fields) => fields.map((f) => `"${f.replaceAll('"', '""')}"`).join(delimiter))
          .join("\r\n");
        expect(fieldsOf(written, delimiter)).toEqual(
          rows.filter((fields) => fields.some((text) => text.trim() !== "")),
        );
      }),
    );
  });
});
