import { breakLines } from "../../../src/deliver/break-lines.ts";
import { captionsOf } from "../../../src/deliver/captions-of.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import type { Language, Words } from "../../../src/film/text.ts";
import type { FrameRange } from "../../../src/time/range.ts";
import { sungRuns, type SungRun } from "../../../src/deliver/sung-runs.ts";
import { captionLight } from "./caption-light.ts";
import { captionStyle, type CaptionStyle } from "./caption-style.ts";

/** A line of a caption as it is set. Rows are in frame pixels: from `top` to before `bottom`. */
export type SetLine = {
  readonly language: Language;
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  /** Extra room above it, in pixels. */
  readonly space: number;
  /** Its words, where they light up as they are sung; else null. */
  readonly runs: readonly SungRun[] | null;
};

/** A caption as it is set: its lines, and when it is on. */
export type CaptionSetting = {
  readonly style: CaptionStyle;
  readonly lines: readonly SetLine[];
  readonly range: FrameRange;
  /** Frames from its first in which its sung words begin; empty where no word lights up. */
  readonly sungInFrames: readonly number[];
};

/** How much lower than its place a line begins to come, in shares of its size. */
const rise = 0.22;

/** Every caption of a film as it is set, in order. */
export const captionSettings = (
  staged: StagedFilm,
  words: Words,
  isClearOfNotes: boolean,
): readonly CaptionSetting[] => {
  const style = captionStyle(staged.format, isClearOfNotes);
  return captionsOf(staged, words).map(({ range, lines, sung }) => {
    const rows = lines.flatMap(({ language, text }) => {
      const broken = breakLines(text, language, style[language].longest);
      const runs = sungRuns(
        broken,
        sung.map((word) => word.text),
      );
      return broken.map((line, index) => ({ language, text: line, runs: runs?.[index] ?? null }));
    });
    const isSung = rows.some(({ runs }) => runs !== null);
    return {
      style,
      range,
      lines: stacked(style, rows),
      sungInFrames: isSung ? sung.map(({ startInFrames }) => startInFrames) : [],
    };
  });
};

/** The lines one above the other, the last one on the floor of the box. */
const stacked = (
  style: CaptionStyle,
  lines: readonly Pick<SetLine, "language" | "text" | "runs">[],
): SetLine[] => {
  let floor = style.box.top + style.box.height;
  return lines
    .map((line, index) => ({ line, before: lines[index - 1] }))
    .toReversed()
    .map(({ line, before }) => {
      const { size, lineHeight } = style[line.language];
      const space = line.language === "en" && before?.language === "zh" ? size * 0.1 : 0;
      const bottom = floor;
      const top = bottom - size * lineHeight;
      floor = top - space;
      return { ...line, top, bottom, space };
    })
    .toReversed();
};

/** How far a line of a caption has come at a frame of the film, 0..1, and by how many pixels it lies below its place. */
export const lineAt = (
  { style, lines, range }: CaptionSetting,
  index: number,
  frame: number,
): { readonly light: number; readonly down: number } => {
  const light = captionLight(range, frame, index * 2);
  const line = lines[index];
  return { light, down: line ? (1 - light) * style[line.language].size * rise : 0 };
};
