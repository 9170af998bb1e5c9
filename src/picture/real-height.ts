import type { Prop } from "../film/bible.ts";
import type { Film } from "../film/film.ts";
import type { Subject } from "../film/storyboard.ts";
import type { BodyKind } from "./scene.ts";

/** Metres a thing of this shape is tall, so that its height in the frame says how far away it is. */
const propHeights: Readonly<Record<Prop["shape"], number>> = {
  tin: 0.13,
  crystal: 0.05,
  marble: 0.02,
  candle: 0.06,
  pebble: 0.03,
  arches: 64,
  suns: 1400,
  tower: 14,
  screen: 0.5,
  lamp: 0.5,
  spark: 0.3,
  fragment: 0.8,
  "hand-tool": 0.16,
  photo: 0.12,
  toy: 0.12,
  thing: 0.2,
};

/** Metres that the named part of a person is tall, head and shoulders being what a profile or face shows. */
const partHeights: Readonly<Record<Exclude<Subject["part"], "whole">, number>> = {
  profile: 0.46,
  face: 0.46,
  temple: 0.12,
  eye: 0.06,
  hand: 0.22,
};

/** Heights of a body by the memory's age, for characters that have such a state. */
const childHeight = 0.86;

/** Which kind of entry the subject is; what the bible does not know counts as a prop. */
export const kindOfEntry = (film: Film, entry: string): BodyKind => {
  if (film.bible.characters.some(({ id }) => id === entry)) return "character";
  return film.bible.pieces.some(({ id }) => id === entry) ? "piece" : "prop";
};

/** The shape of a prop; `thing` for what the bible does not know. */
export const shapeOfEntry = (film: Film, entry: string): Prop["shape"] =>
  film.bible.props.find(({ id }) => id === entry)?.shape ?? "thing";

/** Metres that the framed part of a subject is tall in the world. */
export const realHeight = (film: Film, subject: Subject): number => {
  const character = film.bible.characters.find(({ id }) => id === subject.entry);
  if (character) {
    const grown = subject.state["age"] === "12" ? childHeight : 1;
    return subject.part === "whole"
      ? character.heightInMetres * grown
      : partHeights[subject.part] * grown;
  }
  const piece = film.bible.pieces.find(({ id }) => id === subject.entry);
  if (piece) return piece.scale.heightInMm / 1000;
  return propHeights[shapeOfEntry(film, subject.entry)];
};
