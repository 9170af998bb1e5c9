import type { Language } from "../film/text.ts";
import { balanceLines } from "./balance-lines.ts";
import { chineseTokens, chineseWidth } from "./chinese-tokens.ts";
import { englishTokens } from "./english-tokens.ts";

/**
 * Longest line that viewers read at ease: 16 full-width characters of Chinese (a Latin letter counts half), 42 characters
 * of English. Source: Netflix Timed Text Style Guides.
 */
export const longestLine = { zh: 16, en: 42 } as const satisfies Record<Language, number>;

/**
 * Breaks one caption into lines of at most `limit` (default {@link longestLine}), as few as possible and about equally long.
 *
 * No character is lost except the white space at a break; a break the text already has stays. Chinese breaks between
 * words by kinsoku: no line starts with closing punctuation or with a particle such as 的 or 了, none ends with opening
 * punctuation. English breaks by phrase: after punctuation, before a conjunction or preposition, never between an
 * article and its noun. A line is longer than the limit only where no such break exists.
 */
export const breakLines = (
  text: string,
  language: Language,
  limit: number = longestLine[language],
): string[] => {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return language === "zh"
    ? lines.flatMap((line) => balanceLines(chineseTokens(line), limit, chineseWidth))
    : lines.flatMap((line) => balanceLines(englishTokens(line), limit, englishWidth));
};

const englishWidth = (text: string): number => [...text].length;
