import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitText, widthInEms } from "./fit-text.ts";

describe("fitText", () => {
  test.each([
    ["short text is one line", "She walks.", 20, 2, ["She walks."]],
    [
      "English breaks between words",
      "The marble rolls into the light",
      7,
      3,
      ["The marble", "rolls into the", "light"],
    ],
    ["Chinese breaks anywhere", "微光擦过水面，引她走", 5, 3, ["微光擦过水", "面，引她走"]],
    ["what does not fit ends in an ellipsis", "one two three four", 2, 2, ["one", "two…"]],
    ["nothing is one empty line", "", 5, 2, [""]],
  ])("%s", (_, text, ems, most, expected) => {
    expect(fitText(text, ems, most)).toEqual(expected);
  });

  test("never more lines than asked for, and lines of several words never too wide", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("ring", "光", "of", "childhood", "，"), { maxLength: 30 }),
        fc.integer({ min: 3, max: 20 }),
        (words, ems) => {
          const lines = fitText(words.join(" "), ems, 3);
          expect(lines.length).toBeLessThanOrEqual(3);
          for (const line of lines) {
            expect(line.includes(" ") ? widthInEms(line) : 0).toBeLessThanOrEqual(ems + 1);
          }
        },
      ),
    );
  });
});
