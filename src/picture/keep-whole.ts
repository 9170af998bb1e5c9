import type { Film } from "../film/film.ts";
import type { Keyframe, Subject } from "../film/storyboard.ts";
import type { Kept } from "./frame-window.ts";
import { pictureHeight, spotOf } from "./picture.ts";
import { shapeOfEntry } from "./real-height.ts";
import { subjectDepth } from "./subject-depth.ts";

const rank = { character: 0, piece: 1, prop: 2.1 } as const;
/** How much wider than the plain crop a format may become for the sake of one subject. */
const widenings = { character: 2.3, piece: 2.3, prop: 2.1 } as const;

/**
 * What a format tries to keep whole, most important first: characters, pieces, then props, larger ones first.
 * Pictures that a part of a body fills may be cropped, but not far: beyond them nothing is drawn.
 */
export const keepWhole = (film: Film, keyframe: Keyframe): readonly Kept[] =>
  keyframe.subjects
    .map((subject) => ({ subject, kind: kindOf(film, subject) }))
    .toSorted((a, b) => rank[a.kind] - rank[b.kind] || b.subject.height - a.subject.height)
    .map(({ subject, kind }) => ({
      box: boxOf(subject, aspectOf(film, keyframe, subject)),
      widening: wideningOf(film, subject, kind),
    }));

const wideningOf = (film: Film, subject: Subject, kind: keyof typeof rank): number => {
  // Scraps of memory drift by out of focus: a format shows them where they fit anyway.
  if (shapeOfEntry(film, subject.entry) === "fragment") return 1;
  if (subject.part !== "whole") return 1.3;
  return subjectDepth(film, subject) > 1000 ? 1.5 : widenings[kind];
};

const kindOf = (film: Film, subject: Subject): keyof typeof rank => {
  if (film.bible.characters.some(({ id }) => id === subject.entry)) return "character";
  return film.bible.pieces.some(({ id }) => id === subject.entry) ? "piece" : "prop";
};

/** Width of a subject against its height, roughly: people with the air their scarf needs, rings from above lying flat. */
const aspectOf = (film: Film, keyframe: Keyframe, subject: Subject): number => {
  const { angle, elevationInDegrees } = keyframe.camera;
  const kind = kindOf(film, subject);
  if (kind === "character") return subject.part === "whole" ? 0.62 : 0.8;
  if (kind === "piece") return angle === "overhead" || elevationInDegrees > 65 ? 1.8 : 1;
  const shape = film.bible.props.find(({ id }) => id === subject.entry)?.shape;
  if (shape === "tin") return subject.state["lid"] === "open" ? 0.8 : 1.5;
  if (shape === "arches") return subject.state["stand"] === "aligned" ? 1.12 : 1.4;
  return shape === "suns" ? 1.6 : 0.8;
};

const boxOf = (subject: Subject, aspect: number) => {
  const middle = spotOf(subject.at);
  const height = subject.height * pictureHeight;
  return {
    x: middle.x - (height * aspect) / 2,
    y: middle.y - height / 2,
    width: height * aspect,
    height,
  };
};
