import type { Lyrics } from "../score/lyrics/lyrics.ts";
import { toFrames } from "../time/rounding.ts";
import type { LyricLine } from "./cut.ts";

/** Frames between two lines at least, so that the second is seen to be another (Netflix Timed Text Style Guide: 2). */
const gap = 2;

/** The lines of a song in frames of the film: none begins before the one before it has ended, none lasts longer than the film. */
export const lyricLines = (lyrics: Lyrics, totalInFrames: number, fps: number): LyricLine[] =>
  lyrics.flatMap((line, index) => {
    const startInFrames = toFrames(line.start, fps);
    const next = lyrics[index + 1];
    const latest = next ? toFrames(next.start, fps) - gap : totalInFrames;
    const end = Math.min(toFrames(line.end, fps), latest, totalInFrames);
    if (end <= startInFrames) return [];
    return [
      {
        startInFrames,
        durationInFrames: end - startInFrames,
        zh: line.zh,
        en: line.en,
        words: line.words.map(({ start, text }) => ({
          startInFrames: Math.max(0, toFrames(start, fps) - startInFrames),
          text,
        })),
      },
    ];
  });
