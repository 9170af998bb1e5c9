import { allLists, listsOf, type FilmLists, type Item, type WrittenList } from "./item.ts";
import { leftOver, mergeList, type MergedList, type Merging } from "./merge-list.ts";

/** A film's lists as they stand, as they were last written, and those that are written now. */
export type FilmMerging = {
  readonly mine: FilmLists;
  readonly base: FilmLists;
  readonly fresh: Readonly<Partial<Record<WrittenList, readonly Item[]>>>;
  readonly isLocked: (list: WrittenList, id: string, field: string | null) => boolean;
};

/** What became of every list; `dropped` names entries that went. */
export type MergedFilm = Readonly<
  Record<WrittenList, MergedList & { readonly dropped: readonly string[] }>
>;

/** Texts, and names an entry gives itself: nothing is referred to in them. */
const notNames = new Set(["id", "zh", "en", "token", "colour"]);

const namesIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (notNames.has(key) ? [] : namesIn(entry)));
};

type Named = { readonly list: WrittenList; readonly item: Item };

/** Of what could go, what nothing that stays refers to: neither directly nor through something that is kept for that. */
const unneeded = (stays: readonly Named[], mayGo: readonly Named[]): readonly Named[] => {
  const names = new Set(stays.flatMap(({ item }) => namesIn(item)));
  const needed = mayGo.filter(({ item }) => names.has(item.id));
  if (needed.length === 0) return mayGo;
  return unneeded(
    [...stays, ...needed],
    mayGo.filter((one) => !needed.includes(one)),
  );
};

/**
 * Merges what is written anew into a film, list by list ({@link mergeList}). What the writing left out goes only where nothing
 * that stays refers to it, so a film that was whole stays whole. Pure; merging the same again changes nothing.
 */
export const mergeFilm = ({ mine, base, fresh, isLocked }: FilmMerging): MergedFilm => {
  const mergings = listsOf((list): Merging => ({
    mine: mine[list],
    base: base[list],
    // A list that is not written now stays as it is.
    fresh: fresh[list] ?? [],
    isLocked: (id, field) => isLocked(list, id, field),
  }));
  const left = listsOf((list) => (fresh[list] ? leftOver(mergings[list]) : new Set<string>()));
  const merged = listsOf((list) =>
    fresh[list]
      ? mergeList(mergings[list], new Set())
      : { items: mine[list], base: base[list], added: [], changed: [], kept: [] },
  );
  const all = allLists.flatMap((list) => merged[list].items.map((item) => ({ list, item })));
  const mayGo = all.filter(({ list, item }) => left[list].has(item.id));
  const gone = unneeded(
    all.filter((one) => !mayGo.includes(one)),
    mayGo,
  );
  return listsOf((list) => {
    const drop = new Set(gone.flatMap((one) => (one.list === list ? [one.item.id] : [])));
    const result = drop.size > 0 ? mergeList(mergings[list], drop) : merged[list];
    return { ...result, dropped: [...drop] };
  });
};
