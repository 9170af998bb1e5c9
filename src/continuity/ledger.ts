import type { Bible, Piece } from "../film/bible.ts";
import type { Film } from "../film/film.ts";
import type { Keyframe, Subject } from "../film/storyboard.ts";

/** What a picture shows of things that can change: words for a fact, and its value. */
export type Ledger = ReadonlyMap<string, string>;

type Part = Subject["part"];

const hands: readonly Part[] = ["whole", "hand"];
const heads: readonly Part[] = ["whole", "face", "profile", "temple"];
const busts: readonly Part[] = ["whole", "face", "profile"];

/** The parts of a body on which a piece can be seen, or seen to be missing. */
const partsThatShow: Readonly<Record<Piece["worn"]["where"], readonly Part[]>> = {
  finger: hands,
  wrist: hands,
  neck: busts,
  chest: busts,
  ear: heads,
  hair: heads,
};

const showsWorn = (bible: Bible, part: Part, thing: string): boolean => {
  const piece = bible.pieces.find(({ id }) => id === thing);
  return piece ? partsThatShow[piece.worn.where].includes(part) : part === "whole";
};

/** Everything anybody wears or holds somewhere in the film. */
const carriedIn = (film: Film, how: "wears" | "holds"): string[] => [
  ...new Set(
    film.storyboard.keyframes.flatMap(({ subjects }) =>
      subjects.flatMap((subject) => subject[how]),
    ),
  ),
];

/**
 * The script supervisor's notes on one keyframe: the hour of its place, every state that is written down, and of every
 * character what is worn and held, as far as the part in the picture can show it.
 */
export const ledgerOf = (film: Film, keyframe: Keyframe): Ledger => {
  const notes = new Map([[`the hour in ${keyframe.place}`, keyframe.time as string]]);
  for (const subject of keyframe.subjects) {
    for (const [name, value] of Object.entries(subject.state)) {
      notes.set(`${subject.entry}'s ${name}`, value);
    }
    if (!film.bible.characters.some(({ id }) => id === subject.entry)) continue;
    for (const [fact, there] of carried(film, subject)) {
      notes.set(fact, there || notes.get(fact) === "yes" ? "yes" : "no");
    }
  }
  return notes;
};

/** Of each thing the subject could be seen to wear or hold: whether it does. */
const carried = (film: Film, subject: Subject): (readonly [string, boolean])[] => [
  ...carriedIn(film, "wears")
    .filter((thing) => showsWorn(film.bible, subject.part, thing))
    .map((thing) => [`${subject.entry} wearing ${thing}`, subject.wears.includes(thing)] as const),
  ...carriedIn(film, "holds")
    .filter(() => hands.includes(subject.part))
    .map((thing) => [`${subject.entry} holding ${thing}`, subject.holds.includes(thing)] as const),
];
