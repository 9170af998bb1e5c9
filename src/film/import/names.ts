import type { Text } from "../text.ts";
import { plainWord } from "./plain-word.ts";
import { hasHan, sameText } from "./script.ts";

/** Someone or something a cell names: the name in both languages, and what the author says about it in brackets. */
export type ListName = { readonly name: Text; readonly note: string | null };

/** Words that say that nobody is there. */
const nobody = new Set(["", "-", "--", "/", "n/a", "none", "no", "无", "没有", "空", "空镜"]);

const separators = /[、,，;；/／&+\n]+|\s+and\s+(?=\p{Lu})/u;

/** Parts of a cell, separators inside brackets left alone. */
const partsOf = (text: string): string[] => {
  const inside = text.replaceAll(/[（(][^（()）]*[)）]/g, (all) =>
    all.replaceAll(/[、,，;；/／&+\n]/g, (sign) =>
      String.fromCodePoint(0xe000 + ((sign.codePointAt(0) ?? 0) % 0x1000)),
    ),
  );
  let from = 0;
  return inside.split(separators).map((part) => {
    const at = inside.indexOf(part, from);
    from = at + part.length;
    return text.slice(at, from).trim();
  });
};

/**
 * The names in a cell, in order, each once: `苏晚、陈默`, `Mira, Ben`. What stands in brackets is the name in the other
 * language when the letters say so (`苏晚（Su Wan）`), else a note (`苏晚（红裙）`).
 */
export const namesIn = (cell: string): ListName[] => {
  const seen = new Set<string>();
  return partsOf(cell).flatMap((part): ListName[] => {
    const found = /^([^（(]+?)\s*[（(]([^）)]*)[)）]$/.exec(part);
    const [name, note] = [(found?.[1] ?? part).trim(), found?.[2]?.trim() ?? ""];
    const key = plainWord(name);
    if (nobody.has(key) || seen.has(key)) return [];
    seen.add(key);
    if (note === "") return [{ name: sameText(name), note: null }];
    if (
      hasHan(name) &&
      !hasHan(note) &&
      /^\p{Lu}[\p{L} .'-]+$/u.test(note) &&
      !/^[VO]\.?[OS]\.?$/.test(note)
    )
      return [{ name: { zh: name, en: note }, note: null }];
    if (!hasHan(name) && /^\p{Script=Han}{1,6}$/u.test(note) && /^\p{Lu}/u.test(name))
      return [{ name: { zh: note, en: name }, note: null }];
    return [{ name: sameText(name), note }];
  });
};
