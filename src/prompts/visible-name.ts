import { bibleEntries } from "../film/bible-entries.ts";
import type { Bible, Character } from "../film/bible.ts";
import type { Subject } from "../film/storyboard.ts";
import type { Language, Text } from "../film/text.ts";
import { kindWords } from "./piece-words.ts";

const parts: Readonly<Record<Exclude<Subject["part"], "whole">, Text>> = {
  face: { zh: "脸", en: "the face" },
  profile: { zh: "侧脸", en: "the face in profile" },
  eye: { zh: "眼睛", en: "the eye" },
  temple: { zh: "太阳穴", en: "the temple" },
  hand: { zh: "手", en: "the hand" },
};

/**
 * The features of a person that are seen from afar: at most two, those first that speak of a part the bible gives a colour
 * (coat, scarf). The words are the bible's own.
 */
export const visibleFeatures = (character: Character): readonly Text[] => {
  const coloured = character.features.filter(({ en }) =>
    Object.keys(character.colours).some((part) => en.toLowerCase().includes(part)),
  );
  return (coloured.length > 0 ? coloured : character.features).slice(0, 2);
};

/** What an entry is called by someone who only sees it: `the person`, `the hand`, `the ring`, `the tin`. Never by name. */
export const visibleName = (
  bible: Bible,
  id: string,
  part: Subject["part"],
  language: Language,
): string => {
  const found = bibleEntries(bible).find(({ entry }) => entry.id === id);
  if (!found) return id;
  if (found.list === "characters") {
    if (part !== "whole") return parts[part][language];
    const [feature] = visibleFeatures(found.entry);
    const isAlone = bible.characters.length === 1;
    return {
      zh: isAlone || !feature ? "画中人" : `画中人（${feature.zh}）`,
      en: isAlone || !feature ? "the person" : `the person (${feature.en})`,
    }[language];
  }
  if (found.list === "pieces") {
    const { kind, features } = found.entry;
    const isAlone = bible.pieces.filter((other) => other.kind === kind).length === 1;
    const name = { zh: kindWords[kind].zh, en: `the ${kindWords[kind].en}` }[language];
    const feature = features[0]?.[language] ?? "";
    return isAlone ? name : { zh: `${name}（${feature}）`, en: `${name} (${feature})` }[language];
  }
  const { zh, en } = found.entry.name;
  return language === "zh" ? zh : `the ${decapitalised(en.replace(/^the /i, ""))}`;
};

/** Keeps `LED screen` as it is. */
const decapitalised = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A text without the names and tokens of people and jewelry: each becomes what is seen. Names of one Chinese character stay. */
export const withoutNames = (text: string, bible: Bible, language: Language): string =>
  [...bible.characters, ...bible.pieces]
    .flatMap(({ id, name, token }) => [token, name.en, name.zh].map((called) => ({ id, called })))
    .filter(({ called }) => called.length > 1)
    .toSorted((a, b) => b.called.length - a.called.length)
    .reduce((words, { id, called }) => {
      const edge = /^[\p{Script=Latin}]/u.test(called) ? "(?<![\\p{L}\\p{N}])" : "";
      const end = edge === "" ? "" : "(?![\\p{L}\\p{N}])";
      const article = edge === "" ? "" : "(?:[Tt]he )?";
      const pattern = new RegExp(`${edge}${article}${literal(called)}${end}`, "gu");
      return words.replace(pattern, () => visibleName(bible, id, "whole", language));
    }, text);
