import { z } from "zod";

const seconds = z.number().min(0);

/** A word as it is sung. */
export const sungWordSchema = z.strictObject({ start: seconds, end: seconds, text: z.string() });

/** A line as it is sung, in one language or both; without word times `words` is empty. */
export const sungLineSchema = z.strictObject({
  start: seconds,
  end: seconds,
  zh: z.string().nullable(),
  en: z.string().nullable(),
  words: z.array(sungWordSchema),
});

/** See {@link sungLineSchema}. */
export type SungLine = z.infer<typeof sungLineSchema>;
/** See {@link sungWordSchema}. */
export type SungWord = z.infer<typeof sungWordSchema>;

/** What is sung over a song: lines in the order of time. */
export type Lyrics = readonly SungLine[];

/** A line of one language as it stands in a file, before two languages are brought together. */
export type RawLine = {
  readonly start: number;
  /** Null where the file does not say: then the next line ends it. */
  readonly end: number | null;
  readonly text: string;
  readonly words: readonly SungWord[];
};

/** A line without an end of its own is read for this long at most, seconds. */
const longestLine = 7;

/** Whether a text is written in Chinese characters. */
const isChinese = (text: string): boolean => /[\u3400-\u9fff\uf900-\ufaff]/u.test(text);

/**
 * Brings raw lines together: sorted by time, lines of one time are one line in two languages (the convention of bilingual LRC,
 * whichever comes first), a line without an end lasts until the next one, 7 s at most. A text without letters ends the line
 * before it and is not kept.
 */
export const lyricsOf = (raw: readonly RawLine[]): Lyrics => {
  const starts = [...new Set(raw.map(({ start }) => start))].toSorted((a, b) => a - b);
  return starts.flatMap((start, index): SungLine[] => {
    const here = raw.filter((line) => line.start === start && line.text.trim() !== "");
    const [first] = here;
    if (!first) return [];
    const next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const ends = here.flatMap(({ end }) => end ?? []);
    const end = ends.length > 0 ? Math.max(...ends) : Math.min(next, start + longestLine);
    const textIn = (chinese: boolean) =>
      here
        .filter(({ text }) => isChinese(text) === chinese)
        .map(({ text }) => text.trim())
        .join("\n") || null;
    const timed = here.find(({ words }) => words.length > 0);
    return [
      {
        start,
        end: Math.max(end, start),
        zh: textIn(true),
        en: textIn(false),
        // The last word of a line of which only the beginnings are known ends with the line.
        words: (timed?.words ?? []).map((word) => ({ ...word, end: Math.min(word.end, end) })),
      },
    ];
  });
};
