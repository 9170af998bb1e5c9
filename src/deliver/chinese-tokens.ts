import type { LineToken } from "./balance-lines.ts";

/** Characters no line may start with: closing punctuation, and particles that lean on the word before them. */
export const neverFirst = "，。、；：？！,.;:?!）)］]｝}】》〉」』”’…—·～~％%的了着吗呢吧啊呀们";

/** Characters no line may end with: opening punctuation. */
export const neverLast = "（(［[｛{【《〈「『“‘";

const pauses = "，。；：？！…—";
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Width in full-width characters: half for Latin letters, digits and other narrow signs. */
export const chineseWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isNarrow(character) ? 0.5 : 1), 0);

/**
 * Words of a Chinese line by the dictionary of the Unicode text segmenter, with kinsoku as break costs.
 *
 * A break after a pause or at a space is best, after an enumeration comma good; inside `……`, `——` and Latin words there is none.
 */
export const chineseTokens = (line: string): LineToken[] => {
  const pieces = [...words.segment(line)].map((piece) => piece.segment);
  return pieces.map((text, index) => ({
    text,
    breakCost: breakCost(pieces.slice(0, index).join(""), text),
  }));
};

const isNarrow = (character: string): boolean => /[\u0020-\u02af]/.test(character);

const breakCost = (before: string, after: string): number => {
  const last = before.trimEnd().at(-1) ?? "";
  const first = after[0] ?? "";
  if (first.trim() === "" || neverFirst.includes(first) || neverLast.includes(last))
    return Infinity;
  if (before !== before.trimEnd() || pauses.includes(last)) return -0.5;
  if (last === "、") return -0.1;
  return isNarrow(last) && isNarrow(first) ? Infinity : 0;
};
