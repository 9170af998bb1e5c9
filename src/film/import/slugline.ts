import type { TimeOfDay } from "../vocabulary.ts";
import { findWords } from "./find-words.ts";
import { settings, times } from "./word-indexes.ts";

/** Inside, outside, or in someone's mind. */
export type Setting = "interior" | "exterior" | "mind";

/** What a place's cell says: the place's name, and the setting and hour that a screenplay's heading names beside it. */
export type Slugline = {
  readonly name: string;
  readonly setting: Setting | null;
  readonly time: TimeOfDay | null;
};

const only = <K extends string>(
  text: string,
  index: Parameters<typeof findWords<K>>[1],
): K | null => {
  const { words, rest } = findWords(text, index);
  const [first, ...others] = words;
  return first && others.length === 0 && rest === "" && !first.isNear ? first.key : null;
};

/**
 * Reads a place as screenplays write it: `INT. KITCHEN - NIGHT`, `内景 厨房 夜`, `厨房 夜 内`. Words that are nothing but a
 * setting or an hour are taken out, as long as a name is left.
 */
export const slugline = (cell: string): Slugline => {
  const parts = cell
    .replace(/^(int|ext|i\/e|int\.?\/ext)\.?\s+/i, (all) => `${all.trim()} · `)
    .split(
      /\s*·\s*|\s+[-–—]+\s+|\s*[|｜]\s*|\n|(?<=\p{Script=Han})[\s,，、/.。-]+(?=\p{Script=Han})|(?<=[内外])[.。]\s*/u,
    )
    .map((part) => part.trim())
    .filter((part) => part !== "");
  let [setting, time]: [Setting | null, TimeOfDay | null] = [null, null];
  const names = parts.filter((part) => {
    const inside = setting === null ? only<Setting>(part.replace(/\.$/, ""), settings) : null;
    const hour = time === null && part !== "-" ? only<TimeOfDay>(part, times) : null;
    setting = inside ?? setting;
    time = hour ?? time;
    return inside === null && hour === null;
  });
  return names.length === 0
    ? { name: cell.trim(), setting, time }
    : { name: parts.length === names.length ? cell.trim() : names.join(" "), setting, time };
};
