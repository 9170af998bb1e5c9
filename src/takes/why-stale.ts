import { differences, type Difference } from "./differences.ts";

/** Longest piece of a value that is shown. */
const longest = 40;

const shown = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (/^[0-9a-f]{64}$/.test(text)) return text.slice(0, 8);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
};

/** Lists whose members are named by an id: `stones[topaz]`. */
const lists = new Set<string | number>(["stones", "bands", "subjects", "files"]);

/** A bible entry is named by its id alone, wherever in the request it stands. */
const pathText = (path: Difference["path"]): string => {
  const entries = path.lastIndexOf("entries");
  const rest = entries < 0 ? path.filter((key) => key !== "picture") : path.slice(entries + 1);
  return rest.reduce<string>((text, key, index) => {
    if (index === 0) return String(key);
    const isMember = typeof key === "number" || lists.has(rest[index - 1] ?? "");
    return isMember ? `${text}[${key}]` : `${text}.${key}`;
  }, "");
};

/** What a request was, as far as it was kept, or is now. `about` is null where the ingredients say it all. */
export type RequestData = { readonly ingredients: unknown; readonly about: unknown };

/**
 * Why a take is stale, in words such as `gemini-ring.stones[topaz].colour: #3f7fb5 -> #a02020`: what the film says otherwise by
 * now; else what is asked for otherwise. Empty when nothing that is asked for differs.
 */
export const whyStale = (before: RequestData, after: RequestData): readonly string[] => {
  const asked = differences(before.ingredients, after.ingredients);
  if (asked.length === 0) return [];
  const said = differences(before.about, after.about);
  // A prompt follows from what the film says: once that is named its words tell nothing more.
  const own = asked.filter(({ path }) => said.length === 0 || path[0] !== "prompt");
  return [
    ...new Set(
      [...said, ...own].map(
        (one) => `${pathText(one.path)}: ${shown(one.before)} -> ${shown(one.after)}`,
      ),
    ),
  ];
};
