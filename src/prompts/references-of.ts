import { bibleEntries } from "../film/bible-entries.ts";
import type { Film } from "../film/film.ts";
import type { Keyframe } from "../film/storyboard.ts";
import type { Language } from "../film/text.ts";
import { takeInUse, type Lock } from "../takes/lock.ts";
import { entriesSeen } from "./entries-seen.ts";
import type { PromptReference, ReferenceRole } from "./prompt.ts";

const roles = { pieces: "piece", characters: "character", props: "prop", places: "place" } as const;

/**
 * The bible's pictures of what a keyframe shows, in the order in which they count: jewelry before people, things and the
 * place; of jewelry the macros first. Originals only: what a tool made is never handed to a tool again.
 */
export const bibleReferences = (
  film: Film,
  keyframe: Keyframe,
  language: Language,
): readonly PromptReference[] => {
  const place = bibleEntries(film.bible).filter(
    ({ list, entry }) => list === "places" && entry.id === keyframe.place,
  );
  return [...entriesSeen(film, keyframe), ...place].flatMap(({ list, entry }) => {
    const macros = "macroReferences" in entry ? entry.macroReferences : [];
    const role: ReferenceRole = roles[list];
    return [...macros, ...entry.references].map(({ file, view }) => ({
      file: `films/${film.slug}/${file}`,
      role,
      label: `${entry.token}${language === "zh" ? "：" : ": "}${view[language]}`,
    }));
  });
};

/** The picture that stands in the film for a keyframe, or null while there is none. */
export const pictureOf = (lock: Lock, keyframe: string): string | null =>
  takeInUse(lock.keyframes[keyframe])?.file ?? null;

/**
 * The atelier's newest drawing of a keyframe, for its places and sizes, whoever's picture stands in the film: else a tool's
 * take would be asked for differently from the moment it was made.
 */
export const layoutOf = (lock: Lock, keyframe: string): string | null =>
  lock.keyframes[keyframe]?.takes.findLast(({ maker }) => maker === "atelier")?.file ?? null;
