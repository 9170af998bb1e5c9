import type { Text, Words } from "../film/text.ts";
import type { StagedShot } from "../takes/resolve-cut.ts";
import { overlap, type FrameRange } from "../time/range.ts";
import { toFrames } from "../time/rounding.ts";
import { shotCaptionRange } from "./shot-caption-range.ts";
import type { StagedFilm, View } from "./staged-film.ts";

/** A text in the languages that are shown, or null when none is. */
const shownText = (text: Text | null, words: Words): Partial<Text> | null => {
  if (text === null) return null;
  switch (words) {
    case "zh-en":
      return text;
    case "zh":
      return { zh: text.zh };
    case "en":
      return { en: text.en };
    case "none":
      return null;
    default:
      return words satisfies never;
  }
};

/** The frames of a shot that are its own, its handles left out. */
export const ownRange = ({ startInFrames, cut: { durationInFrames } }: StagedShot): FrameRange => ({
  startInFrames,
  durationInFrames,
});

/** Beats inside a shot, in frames from its start: the characters of the film's title come with them. */
const beatsOf = ({ pulse, fps }: StagedFilm, { startInFrames, cut }: StagedShot): number[] =>
  (pulse?.beats ?? [])
    .map((seconds) => toFrames(seconds, fps) - startInFrames)
    .filter((frame) => frame >= 0 && frame < cut.durationInFrames);

const lettering = (staged: StagedFilm, shot: StagedShot): unknown => {
  const { film, bible } = staged.film;
  const stones = bible.pieces.map((piece) => piece.stones.map(({ colour }) => colour));
  const isLast = shot.index === staged.shots.length - 1;
  switch (shot.shot.title) {
    case "none":
      return null;
    case "film":
      return { kind: "film", title: film.title, beats: beatsOf(staged, shot), stones, isLast };
    case "credits":
      return {
        kind: "credits",
        credits: film.credits,
        song: { title: staged.song.title, credit: staged.song.credit },
        stones,
        isLast,
      };
    default:
      return shot.shot.title satisfies never;
  }
};

/**
 * The words that a viewer reads in a range because of one shot, with all that decides how they look; null when there are none.
 * The same range has none in every language, or some in each.
 */
export const shotWords = (
  staged: StagedFilm,
  shot: StagedShot,
  { words, notes }: View,
  range: FrameRange,
): unknown => {
  const hasOwn = staged.lyrics === null && overlap(shotCaptionRange(staged.shots, shot), range);
  const caption = hasOwn ? shownText(shot.shot.caption, words) : null;
  const title = words !== "none" && overlap(ownRange(shot), range) ? lettering(staged, shot) : null;
  // Captions stand higher where the director's notes take the floor.
  const isRaised = caption !== null && notes === "full";
  return caption === null && title === null ? null : { words, caption, title, isRaised };
};
