import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sungRuns } from "./sung-runs.ts";

describe("sungRuns", () => {
  test.each<[string, string[], string[], [string, number | null][][] | null]>([
    [
      "words of one row",
      ["twin light"],
      ["twin", "light"],
      [
        [
          ["twin", 0],
          [" ", null],
          ["light", 1],
        ],
      ],
    ],
    [
      "words on both sides of a break",
      ["follow the", "light, home"],
      ["follow", "the", "light,", "home"],
      [
        [
          ["follow", 0],
          [" ", null],
          ["the", 1],
        ],
        [
          ["light,", 2],
          [" ", null],
          ["home", 3],
        ],
      ],
    ],
    [
      "Chinese, sung by the character",
      ["双子", "微光"],
      ["双", "子", "微", "光"],
      [
        [
          ["双", 0],
          ["子", 1],
        ],
        [
          ["微", 2],
          ["光", 3],
        ],
      ],
    ],
    [
      "a word that a break divides",
      ["双子微", "光"],
      ["双子", "微光"],
      [
        [
          ["双子", 0],
          ["微", 1],
        ],
        [["光", 1]],
      ],
    ],
    [
      "the same word twice",
      ["la la"],
      ["la", "la"],
      [
        [
          ["la", 0],
          [" ", null],
          ["la", 1],
        ],
      ],
    ],
    [
      "what is sung of the line last has no time",
      ["oh my love"],
      ["oh"],
      [
        [
          ["oh", 0],
          [" my love", null],
        ],
      ],
    ],
    [
      "two words in one stamp",
      ["oh my love"],
      ["oh my", "love"],
      [
        [
          ["oh", 0],
          [" ", null],
          ["my", 0],
          [" ", null],
          ["love", 1],
        ],
      ],
    ],
    ["words of another language", ["twin light"], ["双", "子"], null],
    ["more words than the row has", ["twin"], ["twin", "light"], null],
    ["no words", ["twin light"], [], null],
    ["no rows", [], ["twin"], null],
  ])("%s", (_case, rows, words, runs) => {
    expect(
      sungRuns(rows, words)?.map((row) => row.map(({ text, word }) => [text, word])) ?? null,
    ).toEqual(runs);
  });

  test("law: the runs of a row are the row, and every word is found in its order", () => {
    const word = fc.string({
      minLength: 1,
      maxLength: 5,
      unit: fc.constantFrom("a", "é", "光", "😀", ","),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(8), (words, at) => {
        const rows = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
        const runs = sungRuns(rows, words) ?? [];
        expect(runs.map((row) => row.map(({ text }) => text).join(""))).toEqual(rows);
        const found = runs.flat().flatMap(({ word: index }) => (index === null ? [] : [index]));
        expect([...new Set(found)]).toEqual(words.map((_, index) => index));
        expect(found).toEqual(found.toSorted((a, b) => a - b));
      }),
    );
  });
});
