import { lyricsOf, type Lyrics, type RawLine } from "./lyrics.ts";
import { untimed, wordsOf } from "./word-times.ts";

const stamp = /\[(\d{1,3}):(\d{1,2}(?:[.:]\d{1,3})?)\]/g;

/** Seconds of `mm` and `ss.xx`; some files write `ss:xx`. */
const secondsOf = (minutes: string, rest: string): number =>
  Number(minutes) * 60 + Number(rest.replace(":", "."));

/** `[offset:+250]`: milliseconds that all lines come earlier, by the format's custom. */
const offsetOf = (text: string): number =>
  Number(/\[offset:\s*([+-]?\d+)\s*\]/i.exec(text)?.[1] ?? 0) / 1000;

/**
 * Reads LRC and enhanced LRC (A2): `[mm:ss.xx]` before a line, several where it is sung again, `<mm:ss.xx>` before a word.
 * Lines without a time (title, artist, comments) are left out; nothing in a file is an error.
 */
export const readLrc = (text: string): Lyrics => {
  const offset = offsetOf(text);
  const lines = text.split(/\r\n|\r|\n/).flatMap((line): RawLine[] => {
    const times = [...line.matchAll(stamp)].map(([, minutes, rest]) =>
      secondsOf(minutes ?? "0", rest ?? "0"),
    );
    const [first] = times;
    if (first === undefined) return [];
    const body = line.replaceAll(stamp, "");
    const words = wordsOf(body);
    return times.map((time) => {
      const shift = time - first - offset;
      return {
        start: Math.max(0, time - offset),
        end: null,
        text: untimed(body),
        words: words.map((word) => ({
          ...word,
          start: Math.max(0, word.start + shift),
          end: Math.max(0, word.end + shift),
        })),
      };
    });
  });
  return lyricsOf(lines);
};
