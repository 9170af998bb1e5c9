import type { Film } from "../../../src/film/film.ts";

/** Colours of the ornament's two circles: the first piece of jewelry with two stones lends them, else the look's own light. */
export const stoneColours = ({ bible, film }: Film): readonly [string, string] => {
  const pair = bible.pieces.find((piece) => piece.stones.length >= 2);
  const [one, other] = pair?.stones ?? [];
  return [one?.colour ?? film.look.ember, other?.colour ?? film.look.paper];
};
