import { plainWord } from "./plain-word.ts";
import type { Synonyms } from "./trade-words.ts";

/** A word of the trade found in a text. `isNear`: the vocabulary has only something like it. */
export type FoundWord<K extends string> = { readonly key: K; readonly isNear: boolean };

/** The words found, in the order they are written, and what is left of the text without them (plain). */
export type FoundWords<K extends string> = {
  readonly words: readonly FoundWord<K>[];
  readonly rest: string;
  /** The text with the found words cut out, to search for something else. */
  readonly remaining: string;
};

type Entry<K> = { readonly word: string; readonly key: K; readonly isNear: boolean };

/** A table of synonyms made ready for searching: longest words first, so that `大特写` is not read as `特写`. */
export type WordIndex<K extends string> = readonly Entry<K>[];

/** Hyphens and spaces are the same: `close-up`, `close up`. A dash alone stays a word (`-` for nothing). */
const loose = (text: string): string => {
  const word = plainWord(text).replaceAll(/(?<=\S)[-_](?=\S)/g, " ");
  return word.replaceAll(/(?<=[a-z])\.(?=[a-z]|\s|$)/g, "");
};

/** Makes a {@link WordIndex}. Keys are the table's own names; they and their synonyms are found. */
export const indexOf = <K extends string>(
  keys: readonly K[],
  table: Readonly<Record<K, Synonyms>>,
): WordIndex<K> =>
  keys
    .flatMap((key) => {
      const { same, near = "" } = table[key];
      const entries = (words: string, isNear: boolean) =>
        words
          .split("|")
          .filter((word) => word !== "")
          .map((word): Entry<K> => ({ word: loose(word), key, isNear }));
      return [
        { word: loose(key), key, isNear: false },
        ...entries(same, false),
        ...entries(near, true),
      ];
    })
    .toSorted((a, b) => b.word.length - a.word.length);

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[a-z0-9]/.test(character);

const placeOf = (text: string, word: string): number => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1], text[at + word.length]];
    const startsInside = isLatin(word[0]) && isLatin(before);
    const endsInside = isLatin(word.at(-1)) && isLatin(after);
    if (!startsInside && !endsInside) return at;
  }
  return -1;
};

/** What stands between words and says nothing by itself. */
const filler =
  /[\s,，、;；/|+&→>·.。:：()（）[\]<~-]|\ue000|\bto\b|\band\b|\bthen\b|\bshot\b|\bangle\b|镜头|转|到|至/gu;

/**
 * Finds words of the trade in a text, longest first and never overlapping; a single Chinese character counts only when
 * nothing longer holds it. `rest` holds the letters that no word explains: empty when the text is understood as a whole.
 */
export const findWords = <K extends string>(source: string, index: WordIndex<K>): FoundWords<K> => {
  let text = loose(source);
  const whole = index.find(({ word }) => word === text);
  if (whole) return { words: [{ key: whole.key, isNear: whole.isNear }], rest: "", remaining: "" };
  const found: { at: number; key: K; isNear: boolean }[] = [];
  for (const { word, key, isNear } of index) {
    if (word === "-") continue;
    for (let at = placeOf(text, word); at >= 0; at = placeOf(text, word)) {
      found.push({ at, key, isNear });
      // A mark of the same length, so that places stay and nothing is found across it.
      text = text.slice(0, at) + "\ue000".repeat(word.length) + text.slice(at + word.length);
    }
  }
  return {
    words: found.toSorted((a, b) => a.at - b.at).map(({ key, isNear }) => ({ key, isNear })),
    rest: text.replaceAll(filler, ""),
    remaining: text.replaceAll("\ue000", " ").trim(),
  };
};
