import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "./item.ts";
import { leftOver, mergeList, type Merging } from "./merge-list.ts";

const item = (id: string, fields: Record<string, unknown> = {}): Item => ({ id, ...fields });
const free = () => false;
const merge = (merging: Partial<Merging>, drops = false) => {
  const whole = { mine: [], base: [], fresh: [], isLocked: free, ...merging };
  return mergeList(whole, drops ? leftOver(whole) : new Set());
};

describe("whose a field is", () => {
  const base = [item("a", { text: "old", size: "CU" })];
  const fresh = [item("a", { text: "new", size: "LS" })];
  test.each<[string, Partial<Merging>, Item[]]>([
    ["nothing stood there", { fresh }, fresh],
    ["it stands as it was written", { mine: base, base, fresh }, fresh],
    [
      "a person changed one field",
      { mine: [item("a", { text: "mine", size: "CU" })], base, fresh },
      [item("a", { text: "mine", size: "LS" })],
    ],
    [
      "a person took one field out",
      { mine: [item("a", { size: "CU" })], base, fresh },
      [item("a", { size: "LS" })],
    ],
    [
      "a person put one field in",
      { mine: [item("a", { text: "old", size: "CU", seed: 7 })], base, fresh },
      [item("a", { text: "new", size: "LS", seed: 7 })],
    ],
    [
      "one field is locked",
      { mine: base, base, fresh, isLocked: (_, field) => field === "text" },
      [item("a", { text: "old", size: "LS" })],
    ],
    [
      "the whole entry is locked",
      { mine: base, base, fresh, isLocked: (_, field) => field === null },
      base,
    ],
    ["a person made it", { mine: base, fresh }, base],
    ["a person deleted it", { mine: [], base, fresh }, []],
  ])("%s", (_, merging, items) => {
    expect(merge(merging).items).toEqual(items);
  });
});

test("a new entry stands behind the one it was written behind", () => {
  const [a, b, c, own] = [item("a"), item("b"), item("c"), item("own")];
  const merged = merge({ mine: [a, own, c], base: [a, c], fresh: [item("z"), a, b, c] });
  expect(merged.items.map(({ id }) => id)).toEqual(["z", "a", "b", "own", "c"]);
  expect(merged.added).toEqual(["z", "b"]);
});

test("what the writing left out goes, unless a person changed or locked it", () => {
  const base = [item("a", { x: 1 }), item("b", { x: 1 }), item("c", { x: 1 })];
  const merged = merge(
    {
      mine: [item("a", { x: 1 }), item("b", { x: 2 }), item("c", { x: 1 })],
      base,
      fresh: [],
      isLocked: (id, field) => id === "c" && field === "x",
    },
    true,
  );
  expect(merged.items.map(({ id }) => id)).toEqual(["b", "c"]);
  // Written once more, it may come back: nobody deleted it.
  expect(merge({ mine: merged.items, base: merged.base, fresh: base }).items).toContainEqual(
    item("a", { x: 1 }),
  );
});

const ids = ["a", "b", "c", "d"];
const field = fc.constantFrom("p", "q", "r");
const someItem = (id: string): fc.Arbitrary<Item> =>
  fc
    .dictionary(field, fc.integer({ min: 0, max: 2 }), { maxKeys: 3 })
    .map((fields) => item(id, fields));
const list: fc.Arbitrary<Item[]> = fc
  .shuffledSubarray(ids)
  .chain((chosen) => fc.tuple(...chosen.map(someItem)));
const locks = fc.array(fc.tuple(fc.constantFrom(...ids), fc.option(field)), { maxLength: 4 });
const mergings: fc.Arbitrary<Merging> = fc
  .record({ mine: list, base: list, fresh: list, locked: locks })
  .map(({ locked, ...lists }) => ({
    ...lists,
    isLocked: (id, name) => locked.some(([lock, which]) => lock === id && which === name),
  }));
const find = (items: readonly Item[], id: string) => items.find((one) => one.id === id);

describe("laws", () => {
  test("merging the same again changes nothing", () => {
    fc.assert(
      fc.property(mergings, (merging) => {
        const once = mergeList(merging, leftOver(merging));
        const next = { ...merging, mine: once.items, base: once.base };
        const twice = mergeList(next, leftOver(next));
        expect(twice.items).toEqual(once.items);
        expect(twice.base).toEqual(once.base);
        expect([twice.added, twice.changed]).toEqual([[], []]);
      }),
    );
  });

  test("no field that a person changed or locked is ever rewritten, whatever is written how often", () => {
    fc.assert(
      fc.property(mergings, fc.array(list, { minLength: 1, maxLength: 3 }), (merging, writings) => {
        let { mine, base } = merging;
        for (const fresh of writings) {
          const next = { ...merging, mine, base, fresh };
          ({ items: mine, base } = mergeList(next, leftOver(next)));
        }
        for (const before of merging.mine) {
          const written = find(merging.base, before.id);
          const after = find(mine, before.id);
          for (const name of ["p", "q", "r"]) {
            const isEdited = !written || before[name] !== written[name];
            // The very value that was written is nobody's edit.
            const wasWritten = writings.some(
              (fresh) => find(fresh, before.id)?.[name] === before[name],
            );
            // A mark stands on a line, so there is no mark on a field that is not there.
            const isLocked =
              merging.isLocked(before.id, null) ||
              (Object.hasOwn(before, name) && merging.isLocked(before.id, name));
            const isOwn = (isEdited && !wasWritten) || isLocked;
            expect(isOwn ? after?.[name] : before[name]).toBe(before[name]);
          }
        }
      }),
    );
  });

  test("what a person deleted stays deleted; what is new is there; no id comes twice", () => {
    fc.assert(
      fc.property(mergings, (merging) => {
        const { items } = mergeList(merging, leftOver(merging));
        const there = items.map(({ id }) => id);
        expect(new Set(there).size).toBe(there.length);
        for (const { id } of merging.fresh) {
          const wasDeleted = find(merging.base, id) && !find(merging.mine, id);
          expect(there.includes(id)).toBe(!wasDeleted);
        }
      }),
    );
  });
});
