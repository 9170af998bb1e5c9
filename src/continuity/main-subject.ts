import type { Bible } from "../film/bible.ts";
import type { Keyframe, Subject } from "../film/storyboard.ts";

/**
 * Whom or what a keyframe is about: a character of whom more than a hand is seen, else a piece of jewelry, else whatever
 * is largest. Of several that qualify the largest counts. `null` in an empty picture.
 */
export const mainSubject = (bible: Bible, keyframe: Keyframe): Subject | null => {
  const characters = new Set(bible.characters.map(({ id }) => id));
  const pieces = new Set(bible.pieces.map(({ id }) => id));
  const rank = ({ entry, part }: Subject) =>
    characters.has(entry) && part !== "hand" ? 2 : pieces.has(entry) ? 1 : 0;
  const [main] = keyframe.subjects.toSorted((a, b) => rank(b) - rank(a) || b.height - a.height);
  return main ?? null;
};
