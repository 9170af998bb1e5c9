const indent = "  ";
/** Lines of number lists are filled up to this many characters. */
const lineWidth = 100;

const fill = (items: readonly string[], depth: number): string => {
  const pad = indent.repeat(depth + 1);
  const lines: string[] = [];
  let line = "";
  for (const item of items) {
    const longer = line === "" ? item : `${line}, ${item}`;
    if (line !== "" && pad.length + longer.length + 1 > lineWidth) {
      lines.push(line);
      line = item;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return `[\n${lines.map((text) => pad + text).join(",\n")}\n${indent.repeat(depth)}]`;
};

const list = (values: readonly unknown[], depth: number): string => {
  if (values.length === 0) return "[]";
  const items = values.map((value) => write(value, depth + 1));
  const isPlain = values.every((value) => typeof value !== "object" || value === null);
  if (isPlain) return fill(items, depth);
  const pad = indent.repeat(depth + 1);
  return `[\n${items.map((item) => pad + item).join(",\n")}\n${indent.repeat(depth)}]`;
};

const record = (value: object, depth: number): string => {
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  if (entries.length === 0) return "{}";
  const pad = indent.repeat(depth + 1);
  const members = entries.map(
    ([key, entry]) => `${JSON.stringify(key)}: ${write(entry, depth + 1)}`,
  );
  const short = `{ ${members.join(", ")} }`;
  const isFlat = entries.every(([, entry]) => typeof entry !== "object" || entry === null);
  if (depth > 1 && isFlat && pad.length + short.length <= lineWidth) return short;
  return `{\n${members.map((member) => pad + member).join(",\n")}\n${indent.repeat(depth)}}`;
};

const write = (value: unknown, depth: number): string => {
  if (Array.isArray(value)) return list(value, depth);
  if (typeof value === "object" && value !== null) return record(value, depth);
  return JSON.stringify(value) ?? "null";
};

/**
 * JSON for files that people and diffs read: two spaces, keys in the order given, lists of numbers filled into lines,
 * small records deep inside on one line. Ends with a newline. Give it what a zod schema parsed: then the order is the
 * schema's and never changes.
 */
export const jsonText = (value: unknown): string => `${write(value, 0)}\n`;
