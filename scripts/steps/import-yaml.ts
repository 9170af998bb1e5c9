import { parse } from "yaml";

/** An item to be written into a list of a YAML file: what it says, and comments to stand above it. */
export type YamlItem = {
  readonly data: Readonly<Record<string, unknown>>;
  readonly comments: readonly string[];
};

/** Words that YAML 1.1 readers take for something else than text. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

const scalar = (value: unknown): string => {
  if (typeof value !== "string") return JSON.stringify(value) ?? "null";
  const isPlain = /^[A-Za-z][A-Za-z0-9-]*$/.test(value) && !reserved.test(value);
  return isPlain ? value : JSON.stringify(value);
};

/** A value on one line, in YAML's flow style. */
export const flow = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return scalar(value);
  const members = Object.entries(value).map(([key, entry]) => `${key}: ${flow(entry)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
};

const isRecordList = (value: unknown): value is readonly object[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((entry) => typeof entry === "object" && entry !== null);

const comment = (text: string, pad: string): string =>
  text
    .split(/[\n\r\u0085\u2028\u2029]+/)
    .map((line) => `${pad}# ${line}\n`)
    .join("");

/** Items as the lines of a block list, `indent` spaces in, with a newline at the end. Lists of records take a line each. */
export const blockItems = (items: readonly YamlItem[], indent: number): string => {
  const pad = " ".repeat(indent);
  return items
    .map(({ data, comments }) => {
      const lines = Object.entries(data).map(([key, value]) =>
        isRecordList(value)
          ? `${key}:\n${value.map((entry) => `${pad}    - ${flow(entry)}`).join("\n")}`
          : `${key}: ${flow(value)}`,
      );
      const notes = comments.map((text) => comment(text, pad)).join("");
      return `${notes}${pad}- ${lines.join(`\n${pad}  `)}\n`;
    })
    .join("\n");
};

/** Data without what the schemas fill in by themselves: nulls, empty lists and groups, and the defaults named. */
export const withoutDefaults = (
  data: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).filter(([key, value]) => {
      if (value === null || value === defaults[key]) return false;
      if (typeof value !== "object") return true;
      return Object.keys(value).length > 0 || key === "subjects";
    }),
  );

/** Reads YAML that this program wrote. */
export const readBack = (text: string): unknown => parse(text);
