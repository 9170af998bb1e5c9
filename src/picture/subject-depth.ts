import type { Film } from "../film/film.ts";
import type { Prop } from "../film/bible.ts";
import type { Subject } from "../film/storyboard.ts";

/** Metres behind the main subject at which a prop of this shape stands out of doors; 0 for what is not listed. */
const depths: Partial<Readonly<Record<Prop["shape"], number>>> = {
  suns: 6000,
  arches: 300,
  tower: 60,
};

/** How far behind the main subject's plane a subject stands, metres. Only landscape props stand elsewhere than at 0. */
export const subjectDepth = (film: Film, subject: Subject): number => {
  const prop = film.bible.props.find((entry) => entry.id === subject.entry);
  return prop && subject.part === "whole" ? (depths[prop.shape] ?? 0) : 0;
};
