import type { Character, Piece, Prop, Bible } from "../../../src/film/bible.ts";

/** What a subject turns out to be. */
export type FoundEntry =
  | { readonly kind: "character"; readonly character: Character }
  | { readonly kind: "piece"; readonly piece: Piece }
  | { readonly kind: "prop"; readonly prop: Prop }
  | { readonly kind: "unknown" };

/** Looks an entry up among characters, pieces and props; anything else is `unknown`, which is drawn too. */
export const findEntry = (
  bible: Pick<Bible, "characters" | "pieces" | "props">,
  id: string,
): FoundEntry => {
  const character = bible.characters.find((entry) => entry.id === id);
  if (character) return { kind: "character", character };
  const piece = bible.pieces.find((entry) => entry.id === id);
  if (piece) return { kind: "piece", piece };
  const prop = bible.props.find((entry) => entry.id === id);
  return prop ? { kind: "prop", prop } : { kind: "unknown" };
};
