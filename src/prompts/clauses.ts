import type { Language } from "../film/text.ts";
import { cleanText } from "./clean-text.ts";

/** One thing a prompt says. When the text is too long, whole clauses go, the highest rank first, the later before the earlier. */
export type Clause = {
  /** Clauses of one section stand together. */
  readonly section: string;
  /** 1 must stay, 5 goes first. */
  readonly rank: 1 | 2 | 3 | 4 | 5;
  readonly text: string;
};

/** What stands between two clauses of a section, and between two sections. */
export type Joints = { readonly within: string; readonly between: string };

/** Clauses that fit, and the words of those that do not, whole; the last to go stands first. */
export type Fitted = { readonly kept: readonly Clause[]; readonly omitted: readonly string[] };

/** A clause of cleaned words; none when nothing is left to say. `before` is put in front as it is, such as `- `. */
export const clause = (
  language: Language,
  section: string,
  rank: Clause["rank"],
  text: string | null,
  before = "",
): Clause[] => {
  const words = cleanText(text ?? "", language);
  return words === "" ? [] : [{ section, rank, text: `${before}${words}` }];
};

/** Words as a sentence: with a full stop, unless they end in a mark of their own. */
export const sentence = (language: Language, text: string): string => {
  const words = text.trim().replace(/[.。,，;；:：\s]+$/, "");
  if (words === "" || /[!?！？…]$/.test(words)) return words;
  return `${words}${language === "zh" ? "。" : "."}`;
};

/** The clauses as one text. */
export const joinClauses = (clauses: readonly Clause[], joints: Joints): string =>
  clauses
    .map(({ section, text }, index) => {
      const before = clauses[index - 1];
      if (!before) return text;
      return `${before.section === section ? joints.within : joints.between}${text}`;
    })
    .join("");

/**
 * Leaves clauses out, then shortens the last of what must stay, until the text has at most `limit` UTF-16 units. When it is too
 * long, one that would fill half of it alone goes before all others: better without one long feature than without all the rest.
 */
export const fitClauses = (
  clauses: readonly Clause[],
  limit: number,
  joints: Joints,
  language: Language,
): Fitted => {
  let kept = clauses;
  let omitted: readonly string[] = [];
  for (;;) {
    const excess = joinClauses(kept, joints).length - limit;
    const weakest = Math.max(0, ...kept.map(({ rank }) => rank));
    const huge = kept.findLastIndex(({ rank, text }) => rank > 1 && text.length > limit / 2);
    const index = huge >= 0 ? huge : kept.findLastIndex(({ rank }) => rank === weakest);
    const last = kept[index];
    if (excess <= 0 || !last) return { kept, omitted };
    const shorter = weakest > 1 ? "" : shortenText(last.text, last.text.length - excess, language);
    kept = kept.flatMap((other, at) =>
      at !== index ? [other] : shorter === "" ? [] : [{ ...other, text: shorter }],
    );
    omitted = [last.text, ...omitted];
  }
};

const words = {
  zh: new Intl.Segmenter("zh", { granularity: "word" }),
  en: new Intl.Segmenter("en", { granularity: "word" }),
};

/** What is looked at beyond the cut, so that the word there is seen whole: no need to part a whole page into words. */
const longestWord = 64;

/** The beginning of a text, at most `limit` UTF-16 units, ending with a whole word and without a pause. */
export const shortenText = (text: string, limit: number, language: Language): string => {
  if (text.length <= limit) return text;
  const window = text.slice(0, Math.max(0, limit) + longestWord);
  const ends = [...words[language].segment(window)].map(
    ({ index, segment }) => index + segment.length,
  );
  const end = ends.findLast((at) => at <= limit) ?? 0;
  return text.slice(0, end).replace(/[\s,，;；:：、(（]+$/, "");
};
