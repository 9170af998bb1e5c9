import { expect, test } from "vitest";
import { listsOf, type FilmLists, type Item } from "./item.ts";
import { mergeFilm } from "./merge-film.ts";

const lists = (some: Partial<FilmLists>): FilmLists => listsOf((list) => some[list] ?? []);
const entry = (id: string, fields: Record<string, unknown> = {}): Item => ({ id, ...fields });
const ids = (items: readonly Item[]) => items.map(({ id }) => id);
const isLocked = () => false;

const written = lists({
  places: [entry("dunes"), entry("room")],
  keyframes: [entry("k1", { place: "dunes" }), entry("k2", { place: "room" })],
  shots: [entry("s1", { first: "k1" }), entry("s2", { first: "k2" })],
});

test("what a person's shot needs stays: its keyframe, and that one's place", () => {
  const shots = [entry("s1", { first: "k1" }), entry("s2", { first: "k2", caption: "mine" })];
  const merged = mergeFilm({
    mine: { ...written, shots },
    base: written,
    fresh: { places: [], keyframes: [], shots: [] },
    isLocked,
  });
  expect([merged.shots, merged.keyframes, merged.places].map(({ items }) => ids(items))).toEqual([
    ["s2"],
    ["k2"],
    ["room"],
  ]);
  expect(merged.places.dropped).toEqual(["dunes"]);
});

test("a list that is not written now stays as it is, and holds what it names", () => {
  const merged = mergeFilm({ mine: written, base: written, fresh: { places: [] }, isLocked });
  expect(ids(merged.places.items)).toEqual(["dunes", "room"]);
  expect(merged.shots.items).toEqual(written.shots);
});

test("a name in a text keeps nothing", () => {
  const mine = lists({
    places: [entry("dunes"), entry("room", { name: { zh: "dunes", en: "dunes" } })],
  });
  const merged = mergeFilm({
    mine,
    base: mine,
    fresh: { places: [entry("room", { name: { zh: "dunes", en: "dunes" } })] },
    isLocked,
  });
  expect(ids(merged.places.items)).toEqual(["room"]);
});
