import { bibleEntries, type BibleEntry } from "../film/bible-entries.ts";
import type { Piece } from "../film/bible.ts";
import type { Film } from "../film/film.ts";
import type { Keyframe, Subject } from "../film/storyboard.ts";

/** A bible entry that can be in a picture, and how it is there. */
export type Seen = Exclude<BibleEntry, { list: "places" }> & {
  /** Where the storyboard places it itself: for a character perhaps a face and a hand. */
  readonly subjects: readonly Subject[];
  /** Those in the picture who wear it or hold it where it can be seen. */
  readonly wornBy: readonly Subject[];
  readonly heldBy: readonly Subject[];
  /** The values of its states that the storyboard names here, as far as they can be seen. */
  readonly state: Subject["state"];
};

const order = ["pieces", "characters", "props"] as const;

/** Everything of the bible that a keyframe shows: jewelry first, then people, then things. What a closed lid hides is not seen. */
export const entriesSeen = (film: Film, keyframe: Keyframe): readonly Seen[] => {
  const { subjects } = keyframe;
  return bibleEntries(film.bible)
    .flatMap((found): Seen[] => {
      if (found.list === "places") return [];
      const { id } = found.entry;
      const own = subjects.filter(({ entry }) => entry === id);
      const how = {
        subjects: own,
        wornBy: subjects.filter(({ wears, part }) => wears.includes(id) && canShow(part, found)),
        heldBy: subjects.filter(({ holds, state }) => holds.includes(id) && !isShut(state)),
        state: statesSeen(found.entry, own),
      };
      const isSeen = own.length + how.wornBy.length + how.heldBy.length > 0;
      return isSeen ? [{ ...found, ...how }] : [];
    })
    .toSorted((a, b) => order.indexOf(a.list) - order.indexOf(b.list));
};

/** Of someone who is only a hand here, states of what is elsewhere on the body (lights at the temple) are not seen. */
const statesSeen = (
  { features }: BibleEntry["entry"],
  own: readonly Subject[],
): Subject["state"] => {
  const isHand = own.length > 0 && own.every(({ part }) => part === "hand");
  const isElsewhere = (name: string) =>
    features.some(
      ({ en }) => en.toLowerCase().split(/\W+/).includes(name) && !/hand|finger/i.test(en),
    );
  return Object.fromEntries(
    own
      .flatMap(({ state }) => Object.entries(state))
      .filter(([name]) => !isHand || !isElsewhere(name)),
  );
};

const isShut = (state: Subject["state"]): boolean => Object.values(state).includes("closed");

const canShow = (part: Subject["part"], found: BibleEntry): boolean =>
  found.list !== "pieces" || partShows(part, found.entry.worn.where);

/** Whether a part of a body is one on which jewelry of this kind can be seen. */
export const partShows = (part: Subject["part"], where: Piece["worn"]["where"]): boolean => {
  if (part === "whole") return true;
  if (where === "finger" || where === "wrist") return part === "hand";
  return part === "face" || part === "profile" || (part === "temple" && where !== "neck");
};
