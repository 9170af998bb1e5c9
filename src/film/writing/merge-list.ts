import type { Item } from "./item.ts";
import { sameData } from "./same-data.ts";

/** A list as it stands in the file, as it was last written, and as it is written now. */
export type Merging = {
  readonly mine: readonly Item[];
  /** What the last writing put there: what differs from it was changed by a person. */
  readonly base: readonly Item[];
  readonly fresh: readonly Item[];
  /** Whether a person marked an entry, or one of its fields, as locked. */
  readonly isLocked: (id: string, field: string | null) => boolean;
};

/** A merged list. */
export type MergedList = {
  /** What the file shall hold. */
  readonly items: readonly Item[];
  /** What counts as written from now on. */
  readonly base: readonly Item[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Entries of which something new was not taken because it is a person's; `fields` null for the whole entry. */
  readonly kept: readonly { readonly id: string; readonly fields: readonly string[] | null }[];
};

const byId = (items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

type Fields = Readonly<Record<string, unknown>>;

/** Fields of all, in the order in which `first` has them. */
const fieldsOf = (first: Fields, ...others: readonly Fields[]): readonly string[] => [
  ...new Set([first, ...others].flatMap((item) => Object.keys(item))),
];

const isSame = (a: Fields, b: Fields, field: string): boolean =>
  Object.hasOwn(a, field) === Object.hasOwn(b, field) && sameData(a[field], b[field]);

const pick = (from: Fields, field: string): Fields =>
  Object.hasOwn(from, field) ? { [field]: from[field] } : {};

/** One entry that stands in the file, was written once and is written anew: field by field. */
const mergeItem = (mine: Item, base: Item, fresh: Item, isLocked: Merging["isLocked"]) => {
  let item: Item = { id: mine.id };
  let written: Item = { id: mine.id };
  const kept: string[] = [];
  for (const field of fieldsOf(mine, fresh, base)) {
    if (field === "id") continue;
    const isFresh = isSame(mine, fresh, field);
    const isOwn = !isSame(mine, base, field) || isLocked(mine.id, field);
    if (isOwn && !isFresh) kept.push(field);
    item = { ...item, ...pick(isOwn ? mine : fresh, field) };
    written = { ...written, ...pick(isOwn && !isFresh ? base : fresh, field) };
  }
  return { item, written, kept };
};

/** Where a new entry goes: behind the nearest one before it in the writing that stands in the file; else at the front. */
const placeOf = (items: readonly Item[], fresh: readonly Item[], at: number): number => {
  const ids = items.map(({ id }) => id);
  for (let before = at - 1; before >= 0; before -= 1) {
    const place = ids.indexOf(fresh[before]?.id ?? "");
    if (place >= 0) return place + 1;
  }
  return 0;
};

/** Entries that stand as they were written, and that the new writing has no more. */
export const leftOver = ({ mine, base, fresh, isLocked }: Merging): ReadonlySet<string> => {
  const [written, anew] = [byId(base), byId(fresh)];
  return new Set(
    mine.flatMap((item) => {
      const before = written.get(item.id);
      const isLeft = before !== undefined && !anew.has(item.id) && sameData(item, before);
      const isFree = ![null, ...Object.keys(item)].some((field) => isLocked(item.id, field));
      return isLeft && isFree ? [item.id] : [];
    }),
  );
};

/**
 * Merges a list that was written anew into the one that stands in the file, by id. A field that a person changed, added or took
 * out since the last writing stays; so does an entry that a person added, a locked one, and the absence of one that was deleted.
 * All else is as it is written now; entries in `drop` (of {@link leftOver}) go. The order of what stands is a person's.
 */
export const mergeList = (merging: Merging, drop: ReadonlySet<string>): MergedList => {
  const { mine, base, fresh, isLocked } = merging;
  const [standing, written, anew] = [byId(mine), byId(base), byId(fresh)];
  const items: Item[] = [];
  const nextBase = new Map(base.filter(({ id }) => !drop.has(id)).map((item) => [item.id, item]));
  const [added, changed]: [string[], string[]] = [[], []];
  const kept: { id: string; fields: readonly string[] | null }[] = [];
  for (const item of mine) {
    if (drop.has(item.id)) continue;
    const [before, after] = [written.get(item.id), anew.get(item.id)];
    if (!after) items.push(item);
    else if (sameData(item, after)) {
      items.push(item);
      nextBase.set(item.id, after);
    } else if (!before || isLocked(item.id, null)) {
      items.push(item);
      kept.push({ id: item.id, fields: null });
    } else {
      const merged = mergeItem(item, before, after, isLocked);
      items.push(merged.item);
      nextBase.set(item.id, merged.written);
      if (merged.kept.length > 0) kept.push({ id: item.id, fields: merged.kept });
      if (!sameData(merged.item, item)) changed.push(item.id);
    }
  }
  for (const [at, item] of fresh.entries()) {
    if (standing.has(item.id)) continue;
    if (written.has(item.id)) {
      kept.push({ id: item.id, fields: null });
      continue;
    }
    items.splice(placeOf(items, fresh, at), 0, item);
    nextBase.set(item.id, item);
    added.push(item.id);
  }
  return { items, base: [...nextBase.values()], added, changed, kept };
};
