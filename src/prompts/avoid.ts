import type { Film } from "../film/film.ts";
import type { Keyframe } from "../film/storyboard.ts";
import type { Language } from "../film/text.ts";
import { entriesSeen, partShows } from "./entries-seen.ts";
import { kindWords } from "./piece-words.ts";

/** What must not be seen in a picture of these keyframes: lettering, wrong hands, and jewelry where the story has none yet. */
export const avoidOf = (
  film: Film,
  keyframes: readonly Keyframe[],
  language: Language,
): readonly string[] => {
  const seen = keyframes.flatMap((keyframe) => entriesSeen(film, keyframe));
  const bodies = keyframes.flatMap(({ subjects }) =>
    subjects.filter(({ entry }) => film.bible.characters.some(({ id }) => id === entry)),
  );
  const hasHands = bodies.some(({ part }) => part === "hand" || part === "whole");
  const pieces = film.bible.pieces.flatMap(({ id, kind, worn }) => {
    const name = kindWords[kind];
    if (seen.some(({ entry }) => entry.id === id)) {
      return [{ zh: `第二件${name.zh}`, en: `a second ${name.en}` }[language]];
    }
    const couldShow = bodies.some(
      ({ entry, part }) => partShows(part, worn.where) && (worn.by === null || worn.by === entry),
    );
    return couldShow
      ? [{ zh: `人物戴着${name.zh}`, en: `anybody wearing a ${name.en}` }[language]]
      : [];
  });
  return [
    { zh: "文字、字幕、标志、水印", en: "lettering, captions, logos, watermarks" }[language],
    ...(hasHands ? [{ zh: "多余或缺失的手指", en: "extra or missing fingers" }[language]] : []),
    ...new Set(pieces),
  ];
};
