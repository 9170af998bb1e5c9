import type { Piece } from "../../../../src/film/bible.ts";
import type { Kit } from "../../contract.ts";
import type { Body } from "../../../../src/picture/scene.ts";

/** The bible's entry that a body shows; null when it is not a piece of jewelry. */
export const findPiece = (kit: Kit, body: Pick<Body, "first">): Piece | null =>
  kit.film.bible.pieces.find(({ id }) => id === body.first.entry) ?? null;
