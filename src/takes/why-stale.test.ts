import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparableRequest } from "./comparable-request.ts";
import { differences } from "./differences.ts";
import { whyStale } from "./why-stale.ts";

const ring = (changes: Record<string, unknown> = {}) => ({
  id: "ring",
  stones: [
    { id: "citrine", colour: "#e9a24b", claws: 4 },
    { id: "topaz", colour: "#3f7fb5", claws: 4 },
  ],
  ...changes,
});
const asked = (entries: readonly unknown[], more: Record<string, unknown> = {}) => ({
  ingredients: { maker: "atelier", picture: { entries, place: { id: "dunes" } }, ...more },
  about: null,
});
const blue = { id: "topaz", colour: "#a02020", claws: 4 };

describe("because of what", () => {
  test.each<[string, Parameters<typeof whyStale>[0], Parameters<typeof whyStale>[0], string[]]>([
    ["nothing", asked([ring()]), asked([ring()]), []],
    [
      "a stone's colour",
      asked([ring()]),
      asked([ring({ stones: [ring().stones[0], blue] })]),
      ["ring.stones[topaz].colour: #3f7fb5 -> #a02020"],
    ],
    [
      "one stone more, put before the others: they did not change",
      asked([ring()]),
      asked([ring({ stones: [{ id: "pearl" }, ...ring().stones] })]),
      ['ring.stones[pearl]: nothing -> {"id":"pearl"}'],
    ],
    [
      "another place, and the maker's version",
      asked([ring()], { version: "1" }),
      { ...asked([], { version: "2", picture: { entries: [ring()], place: { id: "room" } } }) },
      ["place.id: dunes -> room", "version: 1 -> 2"],
    ],
    [
      "the film says otherwise: the words that follow from it are not named beside it",
      { ingredients: { prompt: "a" }, about: { entries: [ring()] } },
      { ingredients: { prompt: "b" }, about: { entries: [ring({ stones: [] })] } },
      [
        'ring.stones[citrine]: {"id":"citrine","colour":"#e9a24b","cla… -> nothing',
        'ring.stones[topaz]: {"id":"topaz","colour":"#3f7fb5","claws… -> nothing',
      ],
    ],
    [
      "other words alone",
      { ingredients: { prompt: "a ring" }, about: null },
      { ingredients: { prompt: "the ring" }, about: null },
      ["prompt: a ring -> the ring"],
    ],
    [
      "what the film says otherwise, but nothing that is asked for",
      { ingredients: { prompt: "a" }, about: { entries: [ring()] } },
      { ingredients: { prompt: "a" }, about: { entries: [] } },
      [],
    ],
  ])("%s", (_, before, after, because) => {
    expect(whyStale(before, after)).toEqual(because);
  });
});

describe("pictures that go along", () => {
  const file = (role: string, label: string, sha256: string) => ({ role, label, sha256, file: "" });
  test("by what they show; the layout drawing does not count", () => {
    const before = { files: [file("piece", "RING: front", "1"), file("layout", "drawing", "2")] };
    const after = { files: [file("layout", "drawing", "3"), file("piece", "RING: front", "4")] };
    expect(
      whyStale(
        { ingredients: comparableRequest(before), about: null },
        { ingredients: comparableRequest(after), about: null },
      ),
    ).toEqual(["files[RING: front]: 1 -> 4"]);
  });
  test("what is no tool's request stays as it is", () => {
    expect(comparableRequest({ maker: "atelier" })).toEqual({ maker: "atelier" });
  });
});

/** Equal for equal data, whatever the order of its keys. */
const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(canonical).join()}]`
    : typeof value === "object" && value !== null
      ? `{${Object.entries(value)
          .toSorted(([x], [y]) => (x < y ? -1 : 1))
          .map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`)
          .join()}}`
      : JSON.stringify(value);

test("equal data has no differences, changed data has; each is a leaf of one of them", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(differences(a, JSON.parse(JSON.stringify(a)))).toEqual([]);
      expect(differences(a, b).length > 0).toBe(canonical(a) !== canonical(b));
      for (const { before, after } of differences(a, b)) expect(before).not.toBe(after);
    }),
  );
});
