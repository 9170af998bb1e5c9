import type { Bible } from "../../../../src/film/bible.ts";

/** Colours of the threads of the neural link: those of the film's first two stones, for the jewel is memory made solid. */
export const filamentColours = ({ pieces }: Pick<Bible, "pieces">): readonly string[] => {
  const stones = pieces.flatMap((piece) => piece.stones.map((stone) => stone.colour));
  const [first = "#f0a024", second = "#4fb3ec"] = [...new Set(stones)];
  return [first, second];
};
