import type { Piece } from "../../film/bible.ts";
import type { Text } from "../../film/text.ts";
import { colourPresence } from "./colour-presence.ts";
import type { JewelryRegion } from "./jewelry-regions.ts";
import { likeness } from "./likeness.ts";
import { cropPixels, gridOf, type Pixels } from "./pixels.ts";
import { sharpness } from "./sharpness.ts";
import { stoneOrder } from "./stone-order.ts";
import type { PartCheck } from "./verdict.ts";

/** Regions are looked at with this many columns, whatever the picture's size. */
const columns = 160;

/** What measures are held against; how they were found stands in docs/identity.md. */
export const jewelryLimits = {
  /** CIEDE2000 with kL 2: to here it is the colour, from there on it is missing; half way between it is off. */
  colour: { right: 13, missing: 20 },
  /** Sharpness as a share of the drawing's: from here on it is sharp, below that it is blurred. */
  sharpness: { right: 0.25, blurred: 0.1 },
  /** Cosine between the ways from one stone to the other; below it they have traded places. */
  traded: 0,
  /** By how much the mirrored picture is more like the drawing than the picture itself. */
  mirrored: 0.08,
} as const;

/** The colours a piece is known by, each with the share of its box that shows it at least. */
const coloursOf = (piece: Piece): readonly { name: Text; colour: string; share: number }[] => {
  const box = piece.scale.heightInMm ** 2;
  const metals = new Map(piece.bands.map(({ metal }) => [metal.colour, metal.alloy]));
  return [
    ...piece.stones.map(({ name, colour, diameterInMm, count }) => {
      const area = (count * Math.PI * diameterInMm ** 2) / 4 / box;
      // Facets mirror what is around them: a fifth of the stone is enough.
      return { name, colour, share: Math.min(0.05, Math.max(0.002, area / 5)) };
    }),
    ...[...metals].map(([colour, name]) => ({ name, colour, share: 0.02 })),
  ];
};

const scoreOf = (off: number, right: number, wrong: number): number =>
  off <= right ? 4 : off <= (right + wrong) / 2 ? 3 : off <= wrong ? 2 : 1;

/** The region of a picture in a size that compares. */
const lookAt = (picture: Pixels, { region }: JewelryRegion): Pixels => {
  const part = cropPixels(picture, region);
  return part.width <= columns
    ? part
    : gridOf(part, columns, Math.max(1, Math.round((columns * part.height) / part.width)));
};

const mirrored = ({ width, height, data }: Pixels): Pixels => ({
  width,
  height,
  data: Uint8Array.from({ length: data.length }, (_, at) => {
    const pixel = Math.floor(at / 3);
    const x = pixel % width;
    return data[(pixel - x + (width - 1 - x)) * 3 + (at % 3)] ?? 0;
  }),
});

/** Stones that lie side by side in the bible's list and differ in colour. */
const neighbours = ({ stones }: Piece) =>
  stones.flatMap((stone, index) => {
    const next = stones[index + 1];
    return next && next.colour !== stone.colour ? [[stone, next] as const] : [];
  });

/** By how much a picture is more like another when it is mirrored. */
const turnedBy = (seen: Pixels, wanted: Pixels): number =>
  likeness(mirrored(seen), wanted) - likeness(seen, wanted);

/**
 * Looks at a piece of jewelry in a candidate: each metal's and stone's colour is there, it is as sharp as in the drawing of the
 * same keyframe, its stones have not traded places, and it is not mirrored. Both pictures are best 1024 pixels wide or more; without a drawing only colours are
 * judged.
 */
export const measureJewelry = (
  at: JewelryRegion,
  candidate: Pixels,
  drawing: Pixels | null,
): readonly PartCheck[] => {
  const { piece, region, visibility } = at;
  const seen = lookAt(candidate, at);
  const check = (part: string, expected: string, said: string, score: number): PartCheck => ({
    part: `${piece.token}: ${part}`,
    weight: "jewelry",
    expected,
    seen: said,
    visibility,
    score,
    region,
  });
  const colours = coloursOf(piece).map(({ name, colour, share }) => {
    const off = colourPresence(seen, colour, share);
    const { right, missing } = jewelryLimits.colour;
    return check(
      `${name.en} colour`,
      colour,
      `nearest ${(share * 100).toFixed(1)} % lie ${off.toFixed(1)} away`,
      scoreOf(off, right, missing),
    );
  });
  if (!drawing) return colours;
  const wanted = lookAt(drawing, at);
  const sharp = sharpness(seen) / Math.max(1, sharpness(wanted));
  const turned = Math.max(turnedBy(seen, wanted), turnedBy(candidate, drawing));
  const { sharpness: sharpLimits, mirrored: turnLimit } = jewelryLimits;
  const orders = neighbours(piece).flatMap(([one, other]) => {
    const order = stoneOrder(seen, wanted, [one.colour, other.colour]);
    return order === null
      ? []
      : check(
          `${one.name.en} and ${other.name.en}`,
          "placed as in the drawing",
          `the way from one to the other agrees by ${order.toFixed(2)} (1 the same, -1 the other way)`,
          order < jewelryLimits.traded ? 1 : 4,
        );
  });
  return [
    ...colours,
    ...orders,
    check(
      "sharpness",
      `at least ${sharpLimits.right} of the drawing's`,
      sharp.toFixed(2),
      sharp >= sharpLimits.right ? 4 : sharp >= sharpLimits.blurred ? 2 : 1,
    ),
    check(
      "sides",
      "as in the drawing, not mirrored",
      `mirrored it is ${turned.toFixed(2)} more alike`,
      turned > turnLimit ? 1 : 4,
    ),
  ];
};
