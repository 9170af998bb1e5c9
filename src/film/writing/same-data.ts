const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether two pieces of plain data say the same; the order of fields does not count, a missing field is not null. */
export const sameData = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => sameData(entry, b[index]));
  }
  if (isGroup(a) && isGroup(b)) {
    const [mine, other] = [Object.keys(a), Object.keys(b)];
    return (
      mine.length === other.length &&
      mine.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]))
    );
  }
  return Object.is(a, b);
};
