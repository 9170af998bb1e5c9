import type { Bible, Character, Piece, Place, Prop } from "./bible.ts";

/** A bible entry of any kind, with the list it stands in. */
export type BibleEntry =
  | { readonly list: "characters"; readonly entry: Character }
  | { readonly list: "pieces"; readonly entry: Piece }
  | { readonly list: "props"; readonly entry: Prop }
  | { readonly list: "places"; readonly entry: Place };

/** Every entry of the bible: characters, pieces, props, then places. */
export const bibleEntries = (bible: Bible): BibleEntry[] => [
  ...bible.characters.map((entry): BibleEntry => ({ list: "characters", entry })),
  ...bible.pieces.map((entry): BibleEntry => ({ list: "pieces", entry })),
  ...bible.props.map((entry): BibleEntry => ({ list: "props", entry })),
  ...bible.places.map((entry): BibleEntry => ({ list: "places", entry })),
];
