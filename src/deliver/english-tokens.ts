import type { LineToken } from "./balance-lines.ts";

/** Words a phrase starts with: conjunctions, prepositions and relatives. A line breaks well before them. */
const openers = new Set(
  (
    "and but or nor so yet for because although though while when where until unless if as than that which who whom whose " +
    "about above across after against along among around at before behind below beneath beside between beyond by down during " +
    "from in inside into like near of off on onto out outside over past through to toward towards under up upon with within without"
  ).split(" "),
);

/** Words that belong to the one after them: articles, possessives, auxiliaries. A line never ends on them. */
const leaners = new Set(
  (
    "a an the my your his her its our their this these those no every each some any is are was were be been am do does did " +
    "has have had will would shall should can could may might must not i you he she it we they"
  ).split(" "),
);

/** Words of an English line, each with the space before it. Cheapest break: after punctuation, then before a phrase. */
export const englishTokens = (line: string): LineToken[] => {
  const words = line.split(/\s+/).filter((word) => word !== "");
  return words.map((word, index) => {
    const text = index === 0 ? word : ` ${word}`;
    return { text, breakCost: breakCost(words[index - 1] ?? "", word) };
  });
};

const bare = (word: string): string => word.replace(/[^\p{L}'’-]/gu, "").toLowerCase();

const isName = (word: string): boolean => /^\p{Lu}/u.test(word);

const breakCost = (before: string, after: string): number => {
  if (/[.,;:!?…—–]["”’)]?$/.test(before)) return -0.6;
  if (/^[—–]/.test(after)) return 0.6;
  if (leaners.has(bare(before))) return 3;
  if (openers.has(bare(before))) return 1.5;
  if (isName(before) && isName(after)) return 1.5;
  return openers.has(bare(after)) ? -0.3 : 0.2;
};
