/** The pictures a film can be seen as, beside one per format: the animatic, one shot alone, all shots on one page, the song with its cuts, a keyframe, the atelier's reel, the veils that are laid over clips. */
export const filmViews = [
  "animatic",
  "shot",
  "contact-sheet",
  "score",
  "keyframe",
  "reel",
  "parts",
] as const;

/**
 * Name of one of a film's compositions: `gemini-ring-16x9`, `gemini-ring-contact-sheet`. Two films never share one.
 *
 * `view` is a format's id or one of {@link filmViews}.
 */
export const compositionId = (slug: string, view: string): string => `${slugId(slug)}-${view}`;

/**
 * A film's folder name in the letters a composition may have: a-z, A-Z, 0-9, dash and CJK U+4E00..9FFF.
 *
 * A name of such letters stays as it is. In any other, every foreign character becomes a dash, and a list of what stood
 * where follows after two dashes (place and code point in base 36): `my film` -> `my-film--2xw`. The list makes the
 * original readable from the id, so no two folders collide.
 */
export const slugId = (slug: string): string => {
  const characters = [...slug];
  const foreign = characters.flatMap((character, index) =>
    isPlain(character) ? [] : [`${index.toString(36)}x${codeOf(character).toString(36)}`],
  );
  if (foreign.length === 0 && !slug.includes("--")) return slug;
  return `${characters.map((character) => (isPlain(character) ? character : "-")).join("")}--${foreign.join("-")}`;
};

const isPlain = (character: string): boolean => /^[a-zA-Z0-9\u4e00-\u9fff-]$/.test(character);

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
