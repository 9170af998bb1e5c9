const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
};

/** JSON with sorted keys and no spaces: equal data gives equal text (in the manner of RFC 8785), so it can be hashed. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
