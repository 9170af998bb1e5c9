import { describe, expect, test } from "vitest";
import type { Film } from "../../../src/film/film.ts";
import { filmWithShots } from "../../../tests/tiny-film.ts";
import { placesOf, type MatrixOptions } from "./matrix-arguments.ts";

/** A film with so many songs and formats. */
const filmOf = (songs: number, formats: number): Film => {
  const tiny = filmWithShots([{}]);
  const [song] = tiny.film.songs;
  const [format] = tiny.film.formats;
  if (!song || !format) throw new Error("the tiny film has a song and a format");
  const many = <T>(count: number, one: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => one(index));
  return {
    ...tiny,
    film: {
      ...tiny.film,
      songs: many(songs, (index) => ({ ...song, id: `song-${index}` })),
      formats: many(formats, (index) => ({ ...format, id: `f${index}` })),
    },
  };
};

describe("variants that are meant", () => {
  test.each<[string, MatrixOptions, readonly string[]]>([
    ["one, when nothing is said", {}, ["tiny.f0.zh-en"]],
    ["a list", { format: "f0,f1", words: "en" }, ["tiny.f0.en", "tiny.f1.en"]],
    ["all of one side", { format: "all" }, ["tiny.f0.zh-en", "tiny.f1.zh-en"]],
    [
      "a pattern",
      { variants: "*.f1.z*" },
      ["tiny.f1.zh-en", "tiny.f1.zh", "tiny.song-1.f1.zh-en", "tiny.song-1.f1.zh"],
    ],
    ["a pattern's dots are dots", { variants: "tiny?f0.*", song: "song-0" }, []],
  ])("%s", (_, options, names) => {
    const places = placesOf(filmOf(2, 2), options);
    const found = "kind" in places ? [] : places.map(({ name }) => name);
    expect(found).toEqual(names);
  });

  test.each<[string, number, number, MatrixOptions, string]>([
    ["none", 1, 1, { variants: "nothing" }, "No variant's name"],
    ["ten thousand, before any is read", 50, 67, { variants: "all" }, "10050 films"],
    ["a song that is none", 1, 1, { song: "other" }, '"other"'],
  ])("%s: refused", (_, songs, formats, options, text) => {
    expect(placesOf(filmOf(songs, formats), options)).toMatchObject({
      kind: "failed",
      reason: "usage",
      message: expect.stringContaining(text),
    });
  });
});
