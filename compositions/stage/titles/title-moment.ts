import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import type { Words } from "../../../src/film/text.ts";
import { smoothStep } from "../../../src/picture/numbers.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import { leavingLight } from "./shot-light.ts";
import { titleLights, type TitleLights } from "./title-lights.ts";

/** The film's title at one moment; all 0..1. */
export type TitleMoment = TitleLights & {
  /** How much of the shade under it has come. */
  readonly shade: number;
  /** Of all of it together. */
  readonly opacity: number;
};

/** The texts of the film's title: the large one, and the one under it. */
export const titleTexts = ({ film }: StagedFilm, words: Words) => {
  const { title } = film.film;
  return {
    large: words === "en" ? title.en : title.zh,
    small: words === "zh-en" ? title.en : null,
  };
};

/** How the title of a shot stands at a frame of the film. */
export const titleMoment = (
  staged: StagedFilm,
  shot: StagedShot,
  words: Words,
  frame: number,
): TitleMoment => {
  const inShot = frame - shot.startInFrames;
  const { large } = titleTexts(staged, words);
  const isLast = shot.index === staged.shots.length - 1;
  return {
    ...titleLights(staged, shot, [...large].length, inShot),
    shade: smoothStep(-4, 24, inShot),
    opacity: leavingLight(inShot, shot.cut.durationInFrames, isLast),
  };
};

/** A title that is all there: as a moment is when {@link isTitleThere}, at full opacity. */
export const wholeTitle = (staged: StagedFilm, words: Words): TitleMoment => ({
  characters: [...titleTexts(staged, words).large].map(() => 1),
  ornament: 1,
  small: 1,
  shade: 1,
  opacity: 1,
});

/** Whether nothing of a title moves any more; it may be leaving, as one piece. */
export const isTitleThere = ({ characters, ornament, small, shade }: TitleMoment): boolean =>
  [...characters, ornament, small, shade].every((light) => light === 1);
