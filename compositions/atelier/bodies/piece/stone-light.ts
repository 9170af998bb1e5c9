import type { Piece } from "../../../../src/film/bible.ts";
import { mix } from "../../../../src/picture/numbers.ts";
import type { Body } from "../../../../src/picture/scene.ts";

const everyone = /\b(both|all)\b/;
const nobody = /\b(dim|none|off|out|dark)\b/;
const first = /\b(first|left)\b/;
const last = /\b(second|last|right)\b/;

/** Which stone a word such as `amber-lit` means: by id, by the named colour it shares, or by its side; null if none. */
const meant = (piece: Piece, words: string): number | null => {
  const { stones, colours } = piece;
  const byId = stones.findIndex(({ id }) => words.includes(id.replaceAll("-", " ")));
  if (byId >= 0) return byId;
  const named = Object.entries(colours).find(([name]) => words.includes(name.replaceAll("-", " ")));
  const byColour = stones.findIndex(({ colour }) => colour === named?.[1]);
  if (byColour >= 0) return byColour;
  if (first.test(words)) return 0;
  return last.test(words) ? stones.length - 1 : null;
};

/** How brightly each stone of the bible's list shines when the storyboard says so: 0 asleep .. 1 lit. */
export const litBy = (piece: Piece, said: string | undefined): readonly number[] => {
  if (said === undefined) return piece.stones.map(() => 0.12);
  const words = said.toLowerCase().replaceAll("-", " ");
  if (everyone.test(words)) return piece.stones.map(() => 1);
  const chosen = nobody.test(words) ? null : meant(piece, words);
  return piece.stones.map((_, index) => (index === chosen ? 1 : 0));
};

/** The same for a body on its way from one keyframe to the next. */
export const litStones = (
  piece: Piece,
  { first: from, last: to, share }: Pick<Body, "first" | "last" | "share">,
): readonly number[] => {
  const said = ({ state }: Body["first"]) => state["stones"] ?? state["light"];
  const [before, after] = [litBy(piece, said(from)), litBy(piece, said(to))];
  return before.map((level, index) => mix(level, after[index] ?? level, share));
};
