import { bibleEntries } from "../../film/bible-entries.ts";
import type { Film } from "../../film/film.ts";
import type { Problem } from "../../film/problem.ts";

/** `unused-entry` (bible coverage): a character, piece, prop or place that no keyframe shows. Information. */
export const unusedEntry = ({ bible, storyboard }: Film): Problem[] => {
  const used = new Set(
    storyboard.keyframes.flatMap(({ place, subjects }) => [
      place,
      ...subjects.flatMap(({ entry, wears, holds }) => [entry, ...wears, ...holds]),
    ]),
  );
  return (["characters", "pieces", "props", "places"] as const).flatMap((list) =>
    bibleEntries(bible)
      .filter((found) => found.list === list)
      .flatMap(({ entry }, index) =>
        used.has(entry.id)
          ? []
          : [
              {
                severity: "info",
                rule: "unused-entry",
                file: "bible.yaml",
                path: [list, index],
                message: `no keyframe shows ${entry.token}`,
                hint: "Show it, or remove it.",
              },
            ],
      ),
  );
};
