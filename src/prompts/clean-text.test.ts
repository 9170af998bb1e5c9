import fc from "fast-check";
import { expect, test } from "vitest";
import type { Language } from "../film/text.ts";
import { cleanText } from "./clean-text.ts";

test.each<[string, Language, string, string]>([
  ["plain words stay", "en", "a black bob", "a black bob"],
  ["line breaks and tabs", "en", "one\n\ttwo\r\nthree\u2028four", "one two three four"],
  ["a parameter of Midjourney", "en", "a ring --ar 1:1 --no stones", "a ring, ar 1:1, no stones"],
  ["a parameter behind a long dash", "en", "a ring —ar 1:1", "a ring, ar 1:1"],
  ["a Chinese dash", "zh", "戒指——还在", "戒指，还在"],
  ["a dash between digits", "en", "12–20 years", "12-20 years"],
  ["a hyphen stays", "en", "rose-gold", "rose-gold"],
  ["quotes", "en", 'she says "come" and “go”', "she says come and go"],
  ["Chinese quotes", "zh", "她说「来」", "她说来"],
  ["a dash that quotes had parted", "en", 'a-"-ar 1:1', "a, ar 1:1"],
  ["weights and permutations", "en", "hot::2 {red, blue} dog", "hot:2 (red, blue) dog"],
  ["invisible signs", "en", "a\u200bb\u202ec\u0000", "a b c"],
  ["an apostrophe stays", "en", "Mira's scarf", "Mira's scarf"],
  ["nothing but signs", "en", ' -- "" \n', ""],
])("%s", (_, language, text, expected) => {
  expect(cleanText(text, language)).toBe(expected);
});

test("whatever is written: one line, no double dash, no quotes, no weights; cleaning twice changes nothing", () => {
  const signs = fc.constantFrom("-", "—", "–", '"', "\n", ":", "{", ",", "，", " ", "a", "1", "金");
  const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: signs }));
  fc.assert(
    fc.property(texts, fc.constantFrom<Language>("zh", "en"), (text, language) => {
      const clean = cleanText(text, language);
      expect(clean).not.toMatch(/--|[—–\n\r"“”{}]|::/);
      expect(clean).toBe(clean.trim());
      expect(cleanText(clean, language)).toBe(clean);
    }),
    { numRuns: 1000 },
  );
});
