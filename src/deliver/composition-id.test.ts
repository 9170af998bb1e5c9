import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compositionId, filmViews, slugId } from "./composition-id.ts";

describe("slugId", () => {
  test.each([
    ["a plain name stays", "gemini-ring", "gemini-ring"],
    ["Chinese stays", "双子戒指", "双子戒指"],
    ["a space is listed", "my film", "my-film--2xw"],
    ["a name that only looks listed is told apart", "my-film--2xw", "my-film--2xw--"],
    ["a dot and an emoji", "a.b🎞", "a-b---1x1a-3x2qou"],
  ])("%s", (_case, slug, id) => {
    expect(slugId(slug)).toBe(id);
  });

  test("law: the folder's name can be read back, so ids never collide", () => {
    const letters = fc.constantFrom("a", "-", " ", "x", "1", "双", "é", "🎞", "/", ".", "w");
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), (parts) => {
        const slug = parts.join("");
        expect(readBack(slugId(slug))).toBe(slug);
      }),
    );
  });

  test("law: only letters that a composition may have", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (slug) => {
        expect(slugId(slug)).toMatch(/^[a-zA-Z0-9\u4e00-\u9fff-]+$/);
      }),
    );
  });
});

describe("compositionId", () => {
  test("a film and a view", () => {
    expect(compositionId("my film", "16x9")).toBe("my-film--2xw-16x9");
  });

  test("law: no view's name ends another's, so the end of an id says which view it is", () => {
    const views = [...filmViews, "16x9", "9x16", "1x1"];
    expect(
      views.filter((view) => views.some((other) => other !== view && view.endsWith(`-${other}`))),
    ).toEqual([]);
  });
});

/** The inverse of `slugId`, written from its description. */
const readBack = (id: string): string => {
  const at = id.lastIndexOf("--");
  if (at < 0) return id;
  const characters = Array.from(id.slice(0, at));
  for (const entry of id
    .slice(at + 2)
    .split("-")
    .filter((part) => part !== "")) {
    const [place = "", code = ""] = entry.split("x");
    characters[Number.parseInt(place, 36)] = String.fromCodePoint(Number.parseInt(code, 36));
  }
  return characters.join("");
};
