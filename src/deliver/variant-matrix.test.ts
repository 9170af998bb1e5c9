import { describe, expect, test } from "vitest";
import { filmWithShots } from "../../tests/tiny-film.ts";
import { variantsFileSchema } from "../film/variants-file.ts";
import { axesOf, isMeant, sizeOfMatrix, variantMatrix } from "./variant-matrix.ts";

const film = filmWithShots([{}]);
const file = (choice: Record<string, unknown> = {}) =>
  variantsFileSchema.parse({ schema: "variants/1", ...choice });

const axes = (choice: Record<string, unknown> = {}) => {
  const found = axesOf(film, file(choice));
  if (found.kind !== "axes") throw new Error(JSON.stringify(found));
  return found.axes;
};

const names = (choice: Record<string, unknown>): string[] =>
  variantMatrix(film, axes(choice)).map(({ name }) => name);

describe("the matrix", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ["nothing chosen: the full film in both languages", {}, ["tiny.song.16x9.zh-en.full"]],
    [
      "languages follow each other within a length",
      { languages: ["zh", "en"], lengths: ["full", "15s"] },
      [
        "tiny.song.16x9.zh.full",
        "tiny.song.16x9.en.full",
        "tiny.song.16x9.zh.15s",
        "tiny.song.16x9.en.15s",
      ],
    ],
    ["what is named twice is made once", { languages: ["zh", "zh"] }, ["tiny.song.16x9.zh.full"]],
    ["an empty axis: no variants", { lengths: [] }, []],
  ])("%s", (_, choice, expected) => {
    expect(names(choice)).toEqual(expected);
  });

  test("ten thousand are counted without being listed", () => {
    const lengths = Array.from({ length: 500 }, (_, index) => `${index + 5}s`);
    const [song] = film.film.songs;
    const songs = Array.from({ length: 5 }, () => song).filter((item) => item !== undefined);
    expect(
      sizeOfMatrix({ ...axes({ lengths, languages: ["zh-en", "zh", "en", "none"] }), songs }),
    ).toBe(10_000);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      "a song that the film has not",
      { songs: ["waltz"] },
      { what: "song", id: "waltz", known: ["song"] },
    ],
    ["a format that the film has not", { formats: ["9x16"] }, { what: "format", id: "9x16" }],
  ])("%s is said", (_, choice, unknown) => {
    expect(axesOf(film, file(choice))).toMatchObject({ kind: "unknown", ...unknown });
  });
});

describe("the file", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["a length in words", { lengths: ["short"] }, "expected full, or seconds such as 30s"],
    ["two seconds", { lengths: ["2s"] }, "expected 5s to 600s"],
    ["a field it does not know", { colours: [] }, "Unrecognized key"],
  ])("refuses %s", (_, choice, message) => {
    const parsed = variantsFileSchema.safeParse({ schema: "variants/1", ...choice });
    expect(parsed.error?.issues[0]?.message).toContain(message);
  });
});

describe("a pattern", () => {
  test.each<[string, string, boolean]>([
    ["all", "all", true],
    ["the name", "片 film.song.9x16.zh-en.15s", true],
    ["a star in the middle", "*.9x16.*", true],
    ["dots are dots", "片xfilm.*", false],
    ["it is anchored", "9x16", false],
  ])("%s", (_, pattern, meant) => {
    expect(isMeant({ name: "片 film.song.9x16.zh-en.15s" }, pattern)).toBe(meant);
  });
});
