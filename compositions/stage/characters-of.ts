/** Every character that can be set from some data, each once, in order: what fonts must hold before the first frame. */
export const charactersOf = (...data: readonly unknown[]): string =>
  [...new Set(data.map((part) => JSON.stringify(part) ?? "").join(""))].toSorted().join("");
