import type { Film } from "../../film/film.ts";
import type { Piece } from "../../film/bible.ts";
import type { Keyframe, Subject } from "../../film/storyboard.ts";
import type { Region } from "./pixels.ts";

/** Smallest height of jewelry in the frame, in frame heights, at which its parts can be judged. */
const smallest = 0.12;

/** Where a piece of jewelry lies in a keyframe's picture. */
export type JewelryRegion = {
  readonly piece: Piece;
  readonly region: Region;
  /** `partial`: worn or held somewhere in it, its own place is not known. */
  readonly visibility: "clear" | "partial";
};

/** The box around a subject in a 16:9 frame, a tenth wider than it says, cut off at the frame. */
const boxOf = ({ at, height }: Subject): Region => {
  const [tall, wide] = [height * 1.1, (height * 1.1 * 9) / 16];
  const left = Math.max(0, at.x - wide / 2);
  const top = Math.max(0, at.y - tall / 2);
  return {
    x: left,
    y: top,
    width: Math.min(1, at.x + wide / 2) - left,
    height: Math.min(1, at.y + tall / 2) - top,
  };
};

/**
 * The jewelry that a picture of a keyframe can be judged by, and where it lies, from where the storyboard places it. What is
 * smaller than an eighth of the frame's height, or hidden, is left out: it is not wrong, it cannot be seen.
 */
export const jewelryRegions = (film: Film, { subjects }: Keyframe): readonly JewelryRegion[] =>
  film.bible.pieces.flatMap((piece): JewelryRegion[] => {
    const own = subjects.find(({ entry }) => entry === piece.id);
    if (own) {
      return own.height < smallest ? [] : [{ piece, region: boxOf(own), visibility: "clear" }];
    }
    const hand = subjects.find(
      ({ wears, holds, part }) =>
        part === "hand" && (wears.includes(piece.id) || holds.includes(piece.id)),
    );
    return hand && hand.height >= 2 * smallest
      ? [{ piece, region: boxOf(hand), visibility: "partial" }]
      : [];
  });
