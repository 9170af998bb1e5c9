import type { Film } from "../../film/film.ts";
import type { Keyframe } from "../../film/storyboard.ts";
import type { PartCheck } from "../../takes/identity/verdict.ts";
import { pictureChecks } from "../acceptance.ts";

/** One line of what a judge is asked: a named part, and what it must be. */
export type ChecklistLine = Pick<PartCheck, "part" | "weight" | "expected"> & {
  /** Counted from 1: how the answer names it. */
  readonly number: number;
};

/** The checks of a keyframe's picture, part by part: the same ones that a person ticks. Jewelry weighs more. */
export const checklistOf = (film: Film, keyframe: Keyframe): readonly ChecklistLine[] => {
  const pieces = film.bible.pieces.map(({ token }) => `${token}: `);
  return pictureChecks(film, keyframe, "en").map((line, index) => ({
    number: index + 1,
    part: line,
    weight: pieces.some((token) => line.startsWith(token)) ? "jewelry" : "other",
    expected: line.slice(line.indexOf(": ") + 2),
  }));
};
