/** An entry of a list in a film's file as plain data, known by its id. */
export type Item = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Lists of bible.yaml, then of storyboard.yaml, that are written entry by entry. */
export const writtenLists = {
  "bible.yaml": ["characters", "pieces", "props", "places", "palette"],
  "storyboard.yaml": ["scenes", "keyframes", "shots"],
} as const;

/** A list of {@link writtenLists}. */
export type WrittenList = (typeof writtenLists)[keyof typeof writtenLists][number];

/** All of them, in the order of the files. */
export const allLists: readonly WrittenList[] = Object.values(writtenLists).flat();

/** Every list of a film; one that the files lack is empty. */
export type FilmLists = Readonly<Record<WrittenList, readonly Item[]>>;

/** The same for every list. */
export const listsOf = <T>(of: (list: WrittenList) => T): Record<WrittenList, T> => ({
  characters: of("characters"),
  pieces: of("pieces"),
  props: of("props"),
  places: of("places"),
  palette: of("palette"),
  scenes: of("scenes"),
  keyframes: of("keyframes"),
  shots: of("shots"),
});
