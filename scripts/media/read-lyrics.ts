import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseText } from "media-captions";
import { lyricsOf, type Lyrics } from "../../src/score/lyrics/lyrics.ts";
import { readLrc } from "../../src/score/lyrics/read-lrc.ts";
import { untimed, wordsOf } from "../../src/score/lyrics/word-times.ts";
import { decodeList } from "../steps/import-decode.ts";
import { isMissing } from "../store/is-missing.ts";
import { failed, type Failure } from "../terminal/outcome.ts";

/** The words of a song, timed. */
export type ReadLyrics = { readonly kind: "lyrics"; readonly lyrics: Lyrics } | Failure;

const formats = [".lrc", ".srt", ".vtt"];

/** Cues of SRT or WebVTT; WebVTT's times inside a cue (karaoke) become words. */
const readCues = async (text: string, type: "srt" | "vtt"): Promise<Lyrics> => {
  const { cues } = await parseText(text, { type, strict: false, errors: false });
  return lyricsOf(
    cues.flatMap((cue) =>
      // A bilingual cue has its two languages on two lines.
      cue.text.split("\n").map((line) => ({
        start: cue.startTime,
        end: cue.endTime,
        text: untimed(line),
        words: wordsOf(line),
      })),
    ),
  );
};

/** Reads a song's lyrics: LRC, enhanced LRC, SRT or WebVTT, by the end of the file's name, in UTF-8, UTF-16 or GB18030. */
export const readLyrics = async (file: string): Promise<ReadLyrics> => {
  const format = path.extname(file).toLowerCase();
  if (!formats.includes(format)) {
    return failed(
      "bad-film",
      `${file} is named as lyrics; expected a file ending in ${formats.join(", ")}.`,
      "Lyrics of another kind can be exported as LRC or SRT by most players and editors.",
    );
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return failed(
      "bad-film",
      `There is no file ${file}, which film.yaml names as lyrics.`,
      "Put it there, or take the lyrics out of the song's entry.",
    );
  }
  const decoded = decodeList(bytes, file);
  if (decoded.kind === "failed") return decoded;
  const lyrics =
    format === ".lrc"
      ? readLrc(decoded.text)
      : await readCues(decoded.text, format === ".srt" ? "srt" : "vtt");
  return lyrics.length > 0
    ? { kind: "lyrics", lyrics }
    : failed(
        "bad-film",
        `${file} has no line with a time in it.`,
        "A line of LRC looks like [00:12.50]words; a cue of SRT has a line 00:00:12,500 --> 00:00:15,000.",
      );
};
