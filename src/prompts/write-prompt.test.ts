import fc from "fast-check";
import { expect, test } from "vitest";
import { tinyPiece } from "../../tests/tiny-film.ts";
import { filmOf, plainFilm, promptOf } from "./prompts.test-helper.ts";
import { promptTools } from "./tools.ts";
import { withChange } from "./write-prompt.ts";

const ringFilm = filmOf({
  bible: () => ({ pieces: [tinyPiece()] }),
  first: [{ entry: "band", at: { x: 0.5, y: 0.5 }, height: 0.6 }],
});

test.each([
  ["gpt-image", "\n\nChange only this: claw missing: four claws."],
  ["seedance", " Change only this: claw missing: four claws."],
  ["runway", " Change only this: claw missing: four claws."],
  ["fal", " Change only this: claw missing: four claws."],
  ["dreamina", "只改这一处：claw missing: four claws。"],
] as const)("%s: a retake says the same words and one thing more, at the end", (tool, added) => {
  const first = promptOf(ringFilm, tool);
  const retake = withChange(first, "claw missing: four claws");
  expect(retake.text).toBe(first.text + added);
  expect({ ...retake, text: first.text, changes: [] }).toEqual(first);
  expect(withChange(retake, " claw missing:\nfour claws ")).toBe(retake);
  expect(withChange(first, ' -- "" ')).toBe(first);
});

test("midjourney: the change stands before the flags, and cannot become one", () => {
  const first = promptOf(ringFilm, "midjourney");
  const retake = withChange(first, "four claws --v 5");
  const [words = "", flags] = first.text.split(" --ar");
  expect(retake.text).toBe(`${words}, four claws, v 5 --ar${flags}`);
});

test("two retakes: both reasons, in their order", () => {
  const twice = withChange(withChange(promptOf(plainFilm(), "seedance"), "slower"), "no jump");
  expect(twice.changes).toEqual(["slower", "no jump"]);
  expect(twice.text).toMatch(/Change only this: slower\. Change only this: no jump\.$/);
});

test("a change of any length stays within the limit; one that fits into its room leaves the first wording alone", () => {
  const first = promptOf(ringFilm, "dreamina");
  const { limit, roomForChange } = promptTools.dreamina;
  const signs = fc.array(fc.constantFrom("爪", "缺", "了，", "一", "个"), { maxLength: 500 });
  fc.assert(
    fc.property(signs, (change) => {
      const { text } = withChange(first, change.join(""));
      const fits = change.join("").length + 8 <= roomForChange;
      expect(text.length).toBeLessThanOrEqual(limit.zh);
      expect(!fits || text.startsWith(first.text)).toBe(true);
    }),
  );
});
