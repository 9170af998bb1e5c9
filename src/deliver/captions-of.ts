import type { Language, Words } from "../film/text.ts";
import type { FrameRange } from "../time/range.ts";
import type { LyricLine } from "../cut/cut.ts";
import { shotCaptionRange } from "./shot-caption-range.ts";
import type { StagedFilm } from "./staged-film.ts";

/** What is read at the foot of the picture, and when: a shot's caption, or a line of the song. */
export type Caption = {
  readonly range: FrameRange;
  /** Top to bottom, not yet broken. */
  readonly lines: readonly { readonly language: Language; readonly text: string }[];
  /** Words that light up as they are sung, and the frames from the caption's first in which each begins; else empty. */
  readonly sung: LyricLine["words"];
};

/** Which languages are set, top to bottom. */
export const languagesOf: Readonly<Record<Words, readonly Language[]>> = {
  "zh-en": ["zh", "en"],
  zh: ["zh"],
  en: ["en"],
  none: [],
};

/** A line in the languages that are shown; a song sung in one language alone is shown in that one, whatever was asked for. */
const linesOf = (
  text: Readonly<Record<Language, string | null>>,
  words: Words,
): Caption["lines"] => {
  const asked = languagesOf[words].filter((language) => text[language] !== null);
  const there = (["zh", "en"] as const).filter((language) => text[language] !== null);
  const shown = asked.length > 0 || words === "none" ? asked : there;
  return shown.flatMap((language) => ({ language, text: text[language] ?? "" }));
};

/** Everything that is read in a film: the song's lines where the film asks for them, else the captions of its shots. */
export const captionsOf = (staged: StagedFilm, words: Words): readonly Caption[] => {
  if (words === "none") return [];
  if (staged.lyrics) {
    const follows = staged.song.lyrics?.follow ?? false;
    return staged.lyrics.map(({ startInFrames, durationInFrames, zh, en, words: sung }) => ({
      range: { startInFrames, durationInFrames },
      lines: linesOf({ zh, en }, words),
      sung: follows ? sung : [],
    }));
  }
  return staged.shots.flatMap((shot) => {
    const { caption } = shot.shot;
    return caption === null
      ? []
      : [
          {
            range: shotCaptionRange(staged.shots, shot),
            lines: linesOf(caption, words),
            sung: [],
          },
        ];
  });
};
