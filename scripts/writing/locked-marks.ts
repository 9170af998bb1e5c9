import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/** Whether an entry of a list, or one of its fields, is marked as locked; `field` null for the whole entry. */
export type LockedMarks = (list: string, id: string, field: string | null) => boolean;

const mark = /#\s*(?:locked|锁定)\b|#\s*锁定/;

/** The line on which `at` lies. */
const lineOf = (text: string, at: number): string => {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end);
};

/** The comment that ends a line. */
const commentOf = (line: string): string => /(?:^|\s)(#[^"']*)$/.exec(line)?.[1] ?? "";

/**
 * Finds what a person locked in a YAML file: `# locked` (or `# 锁定`) at the end of an entry's line with its id locks the entry, at
 * the end of a field's first or last line, or under its name, that field.
 */
export const lockedMarks = (text: string): LockedMarks => {
  const found = new Set<string>();
  const root = parseDocument(text).contents;
  for (const { key: list, value: items } of isMap(root) ? root.items : []) {
    if (!isScalar(list) || !isSeq(items)) continue;
    for (const item of items.items) {
      if (!isMap(item)) continue;
      const id = String(item.get("id"));
      for (const { key, value } of item.items) {
        if (!isScalar(key) || !key.range) continue;
        const range = isScalar(value) || isMap(value) || isSeq(value) ? value.range : null;
        const [starts, ends] = [range?.[0] ?? key.range[1], range?.[1] ?? key.range[1]];
        const last = text.slice(0, ends).trimEnd().length;
        // Behind the key or between it and its value; behind the value.
        const lines = text.slice(key.range[1], starts).split("\n").slice(1);
        const isMarked = [
          lineOf(text, key.range[0]),
          ...lines,
          lineOf(text, Math.max(key.range[0], last - 1)),
        ].some((line) => mark.test(commentOf(line)));
        if (isMarked) found.add(`${String(list.value)}/${id}/${String(key.value)}`);
      }
    }
  }
  return (list, id, field) => found.has(`${list}/${id}/${field ?? "id"}`);
};
