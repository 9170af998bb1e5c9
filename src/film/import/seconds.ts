import { plainWord } from "./plain-word.ts";

/** A length as it was asked for, in seconds; `from` and `to` differ where a range was asked. */
export type AskedSeconds = { readonly from: number; readonly to: number };

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const second = String.raw`(?:s|sec|secs|second|seconds|秒|秒钟|")?`;
const minute = String.raw`(?:m|min|mins|minute|minutes|分|分钟|')`;
const about = /^(?:约|大约|about|approx\.?|ca\.?|c\.|~|≈)\s*|\s*(?:左右|约)$/g;

const single = new RegExp(`^${number} ?${second}$`);
const range = new RegExp(`^${number} ?${second} ?(?:-|~|to|至|到) ?${number} ?${second}$`);
const minutes = new RegExp(`^${number} ?${minute}(?: ?${number} ?${second})?$`);
const frames = new RegExp(`^${number} ?(?:f|fr|frame|frames|帧|格)$`);
const clock = /^(?:(\d{1,2}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/;
const timecode = /^(\d{1,2}):(\d{2}):(\d{2})[:;](\d{2})$/;

const value = (text: string | undefined): number => Number((text ?? "0").replace(",", "."));

/**
 * Reads a length: `3`, `3.5 s`, `3秒`, `约3秒`, `3″`, `1分20秒`, `1:20`, `00:00:03:12`, `72f`, `72帧`, `2-4s`. `fps` is for
 * frames and timecode. Null for anything else, and for nothing at all (0 seconds).
 */
export const askedSeconds = (source: string, fps: number): AskedSeconds | null => {
  const text = plainWord(source.replaceAll(/[″”“]/g, '"').replaceAll("′", "'"))
    .replaceAll("''", '"')
    .replaceAll(about, "")
    .replaceAll("〜", "~");
  const quoted = /^\d+(?:[.,]\d+)?'$/.test(source.trim()) ? null : text;
  const found = quoted === null ? null : secondsOf(quoted, fps);
  if (!found || !(found.from > 0) || !(found.to > 0)) return null;
  return { from: Math.min(found.from, found.to), to: Math.max(found.from, found.to) };
};

const secondsOf = (text: string, fps: number): AskedSeconds | null => {
  const same = (seconds: number) => ({ from: seconds, to: seconds });
  const one = single.exec(text);
  if (one) return same(value(one[1]));
  const two = range.exec(text);
  if (two) return { from: value(two[1]), to: value(two[2]) };
  const long = minutes.exec(text);
  if (long) return same(value(long[1]) * 60 + value(long[2]));
  const count = frames.exec(text);
  if (count) return same(value(count[1]) / fps);
  const code = timecode.exec(text);
  if (code)
    return same(
      value(code[1]) * 3600 + value(code[2]) * 60 + value(code[3]) + value(code[4]) / fps,
    );
  const time = clock.exec(text);
  return time ? same(value(time[1]) * 3600 + value(time[2]) * 60 + value(time[3])) : null;
};
