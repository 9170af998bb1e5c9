import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { segmentContent } from "../../../src/deliver/segment-content.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { Captions } from "./Captions.tsx";
import { sungFilm } from "./sung-film.test-helper.ts";

const drawn = (seconds: number, staged = sungFilm(true)): string =>
  renderToStaticMarkup(
    <Captions staged={staged} words="zh-en" notes="none" frame={seconds * 24} />,
  );

/** The colour of a word at a moment; undefined where it is not set apart. */
const colourOf = (word: string, seconds: number, staged = sungFilm(true)): string | undefined =>
  new RegExp(`<span style="color:([^"]+)">${word}</span>`).exec(drawn(seconds, staged))?.[1];

const [paper, ember] = ["#f6efe2", "#ff9a4a"];
const still = "8c";

describe("words light up as they are sung", () => {
  test.each([
    ["the first is sung: it glows", 1.7, `${ember}ff`, `${paper}${still}`],
    ["the second is sung, the first has been", 2.7, `${paper}ff`, `${ember}ff`],
  ])("%s", (_case, seconds, twin, light) => {
    expect([colourOf("twin", seconds), colourOf("light", seconds)]).toEqual([twin, light]);
  });

  test("the other language, and a line without word times, stand still", () => {
    expect(drawn(2)).toContain(">双子微光<");
    expect(drawn(6)).toContain(">no times here<");
  });

  test("only where the film asks for it", () => {
    const staged = sungFilm(false);
    expect(drawn(2, staged)).toContain(">twin light<");
    expect(drawn(2, staged)).not.toContain("<span");
  });
});

test("a segment with such words is another one when a word is sung at another time", () => {
  const range = { startInFrames: 0, durationInFrames: 90 };
  const view = { words: "zh-en", notes: "none" } as const;
  const content = (staged: StagedFilm) => JSON.stringify(segmentContent(staged, view, range));
  const later = (staged: StagedFilm): StagedFilm => ({
    ...staged,
    lyrics: (staged.lyrics ?? []).map((line) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, startInFrames: word.startInFrames + 3 })),
    })),
  });
  expect(content(sungFilm(true))).not.toBe(content(later(sungFilm(true))));
  expect(content(sungFilm(false))).toBe(content(later(sungFilm(false))));
});
