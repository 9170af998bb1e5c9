/** One thing that differs: where, and what it was and is (undefined: not there). */
export type Difference = {
  /** Keys and list positions; in lists of things with an `id`, the id. */
  readonly path: readonly (string | number)[];
  readonly before: unknown;
  readonly after: unknown;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const nameOf = (value: unknown): string | null => {
  if (!isRecord(value)) return null;
  const name = value["id"] ?? value["entry"];
  return typeof name === "string" ? name : null;
};

/** The members of a list by their ids, or by position where they have none of their own. */
const membersOf = (list: readonly unknown[]): ReadonlyMap<string | number, unknown> => {
  const names = list.map(nameOf);
  const areNamed = list.length > 0 && new Set(names).size === list.length && !names.includes(null);
  return new Map(list.map((value, index) => [areNamed ? (names[index] ?? index) : index, value]));
};

/**
 * What differs between two pieces of plain data, leaf by leaf, in the order of the newer one. Things that a list knows by their
 * ids are compared with their namesakes, so that one put in between does not make all after it different.
 */
export const differences = (
  before: unknown,
  after: unknown,
  path: Difference["path"] = [],
): readonly Difference[] => {
  if (before === after) return [];
  const pair = membersOfBoth(before, after);
  if (!pair) return [{ path, before, after }];
  const [old, now] = pair;
  const gone = [...old.keys()].filter((key) => !now.has(key));
  return [...now.keys(), ...gone].flatMap((key) =>
    differences(old.get(key), now.get(key), [...path, key]),
  );
};

type Members = ReadonlyMap<string | number, unknown>;

const membersOfBoth = (before: unknown, after: unknown): readonly [Members, Members] | null => {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [membersOf(before), membersOf(after)];
    const sameKind = [...old.keys(), ...now.keys()].every(
      (key, _, all) => typeof key === typeof all[0],
    );
    const byPlace = (list: readonly unknown[]): Members =>
      new Map(list.map((value, index) => [index, value]));
    return sameKind ? [old, now] : [byPlace(before), byPlace(after)];
  }
  if (isRecord(before) && isRecord(after)) {
    return [new Map(Object.entries(before)), new Map(Object.entries(after))];
  }
  return null;
};
