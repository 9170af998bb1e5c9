import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";
import type { Language } from "../../film/text.ts";
import { finding } from "../finding.ts";
import { panelsOf } from "../panel.ts";

/** Characters a second an adult reads, and the longest line (Netflix Timed Text Style Guides). */
const limits = {
  zh: { perSecond: 9, longestLine: 16 },
  en: { perSecond: 20, longestLine: 42 },
} as const satisfies Record<Language, { perSecond: number; longestLine: number }>;

/** 20 frames at 24 frames a second. */
const shortestInSeconds = 20 / 24;

/** Characters as they count for reading: in Chinese a half-width letter is half a character. */
const lengthOf = (text: string, language: Language): number =>
  [...text].reduce(
    (sum, letter) => sum + (language === "zh" && (letter.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1),
    0,
  );

/**
 * `caption-reading`: a caption can be read even if the music gives its shot the shortest length it allows.
 *
 * Warnings (captions are sung or felt, not narrated): more than 9 Chinese or 20 English characters a second, a line over 16
 * or 42, a shot under 20 frames.
 */
export const captionReading = (film: Film): Problem[] =>
  panelsOf(film).flatMap((panel) => {
    const { caption, music } = panel.shot;
    if (!caption) return [];
    const brief =
      music.shortest < shortestInSeconds
        ? [
            [
              ["music", "shortest"],
              `a caption on a shot that may last ${music.shortest} s`,
            ] as const,
          ]
        : [];
    const words = film.film.languages.flatMap((language) => {
      const length = lengthOf(caption[language], language);
      const { perSecond, longestLine } = limits[language];
      return [
        ...(length / perSecond > music.shortest + 1e-9
          ? [
              `${length} characters (${language}) need ${(length / perSecond).toFixed(1)} s, the shot may last ${music.shortest} s`,
            ]
          : []),
        ...(length > longestLine
          ? [`${length} characters (${language}) on a line of at most ${longestLine}`]
          : []),
      ].map((message) => [["caption", language], message] as const);
    });
    return [...brief, ...words].map(([at, message]) =>
      finding(
        "warning",
        "caption-reading",
        panel,
        at,
        message,
        "Write fewer words, or give the shot a longer shortest.",
      ),
    );
  });
