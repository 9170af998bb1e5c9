import { expect, test } from "vitest";
import { filmSlugs } from "./film-list.ts";

test.each([
  [
    "folders with a film file, sorted",
    ["films/b/film.yaml", "films/a/film.yaml", "films/a/bible.yaml"],
    ["a", "b"],
  ],
  ["spaces and Chinese", ["films/我的 film/film.yaml"], ["我的 film"]],
  ["as Windows lists them", ["films\\a\\film.yaml"], ["a"]],
  [
    "nothing deeper, nothing elsewhere",
    ["films/a/old/film.yaml", "film.yaml", "takes/films/b/film.yaml", "films/c/film.yml"],
    [],
  ],
])("filmSlugs: %s", (_case, names, slugs) => {
  expect(filmSlugs(names.map((name) => ({ name })))).toEqual(slugs);
});
