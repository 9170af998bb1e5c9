import type { SungWord } from "./lyrics.ts";

/** `<mm:ss.xx>` of enhanced LRC, `<hh:mm:ss.mmm>` of WebVTT. */
const wordStamp = /<(?:(\d{1,2}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,3})?)>/g;

/** A text without its word times and without WebVTT's tags (`<c>`, `<v Name>`). */
export const untimed = (body: string): string =>
  body
    .replaceAll(wordStamp, "")
    .replaceAll(/<\/?[a-z][^>]*>/gi, "")
    .replaceAll(/[ \t]+/g, " ")
    .trim();

/** The longest a word is held for that nothing ends, seconds. */
const longestWord = 2;

/**
 * Words with the times that stand before them, each lasting until the next time. A time with nothing after it only ends the word
 * before. Without times there are no words.
 */
export const wordsOf = (body: string): SungWord[] => {
  const stamps = [...body.matchAll(wordStamp)].map((match) => ({
    seconds:
      Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3]?.replace(",", ".")),
    from: match.index + match[0].length,
    at: match.index,
  }));
  return stamps.flatMap((stamp, index): SungWord[] => {
    const next = stamps[index + 1];
    const text = untimed(body.slice(stamp.from, next?.at));
    if (text === "") return [];
    const end = next ? Math.max(stamp.seconds, next.seconds) : stamp.seconds + longestWord;
    return [{ start: stamp.seconds, end, text }];
  });
};
