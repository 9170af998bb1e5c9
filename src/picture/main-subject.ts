import type { Film } from "../film/film.ts";
import type { Keyframe, Subject } from "../film/storyboard.ts";
import { kindOfEntry, shapeOfEntry } from "./real-height.ts";

/** What a camera is about, most first; what is not listed is scenery. */
const rankOf = (film: Film, subject: Subject): number => {
  const kind = kindOfEntry(film, subject.entry);
  if (kind === "character") {
    if (subject.part === "whole") return 6;
    return subject.part === "hand" ? 3 : 5;
  }
  if (kind === "piece") return subject.state["found"] === "worn" ? 1 : 4;
  const shape = shapeOfEntry(film, subject.entry);
  if (isScenery(shape)) return -1;
  return shape === "spark" || shape === "fragment" ? 0 : 3.5;
};

/** Far things a camera is never about while anything else is in the picture. */
const isScenery = (shape: string): boolean =>
  shape === "arches" || shape === "suns" || shape === "tower";

/** The subject that the camera is about: a person before a part of one, jewelry before things; null in an empty place. */
export const mainSubject = (film: Film, keyframe: Keyframe): Subject | null =>
  keyframe.subjects
    .map((subject) => ({ subject, rank: rankOf(film, subject) }))
    .toSorted((a, b) => b.rank - a.rank || b.subject.height - a.subject.height)[0]?.subject ?? null;
