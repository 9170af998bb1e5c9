import type { Piece } from "../../../../src/film/bible.ts";

/**
 * A band as an open or whole hoop. Millimetres; the hole's middle is the origin and its axis is z; angles in radians from
 * +x over the top (+y).
 */
export type Hoop = {
  readonly band: Piece["bands"][number];
  readonly from: number;
  readonly to: number;
  readonly isClosed: boolean;
  /** Radius of its inner side. */
  readonly inner: number;
  readonly thickness: number;
  /** Where along the axis its middle runs. */
  readonly middle: (angle: number) => number;
  /** Share of its full width. */
  readonly taper: (angle: number) => number;
};

const degrees = Math.PI / 180;
const top = 90 * degrees;
/** How far the bands stand apart at the top and at their ends. */
const gap = { top: 1.7, ends: 0.55 };
/** Half of the opening of a cuff: the short and the long end of a band, so that the door stands aslant. */
const opening = { short: 31 * degrees, long: 15 * degrees };

const plain: Piece["bands"][number] = {
  id: "band",
  metal: { alloy: { zh: "银", en: "silver" }, colour: "#c9c6cf", finish: "polished" },
  widthInMm: 2.4,
  profile: "half-round",
};

const isOpen = (piece: Piece): boolean =>
  piece.kind === "cuff" ||
  piece.features.some(({ zh, en }) => /\bopen\b/i.test(en) || zh.includes("开口"));

/** Usual inner diameters, for pieces whose entry gives none. */
const usualDiameters: Readonly<Record<Piece["kind"], number>> = {
  ring: 16.5,
  cuff: 58,
  bracelet: 58,
  necklace: 120,
  pendant: 44,
  earring: 14,
  brooch: 24,
};

const innerRadius = ({ kind, scale: { innerDiameterInMm } }: Piece): number =>
  (innerDiameterInMm ?? usualDiameters[kind]) / 2;

/** The bands of a piece side by side along the axis, the first one at the back (-z). */
export const hoopsOf = (piece: Piece): readonly Hoop[] => {
  const bands = piece.bands.length > 0 ? piece.bands : [plain];
  const inner = innerRadius(piece);
  const open = isOpen(piece);
  const size = inner / 8.25;
  const whole =
    bands.reduce((sum, { widthInMm }) => sum + widthInMm, 0) + gap.top * size * (bands.length - 1);
  let edge = -whole / 2;
  return bands.map((band, index): Hoop => {
    const middle = edge + band.widthInMm / 2;
    edge += band.widthInMm + gap.top * size;
    const share = bands.length > 1 ? index / (bands.length - 1) : 0.5;
    const [first, last] = [
      opening.short + (opening.long - opening.short) * share,
      opening.long + (opening.short - opening.long) * share,
    ];
    const closeness =
      whole > 0 ? 1 - ((gap.top - gap.ends) * size * Math.max(0, bands.length - 1)) / whole : 1;
    const height = (angle: number) => 0.5 + 0.5 * Math.sin(angle);
    return {
      band,
      inner,
      from: -top + (open ? first : 0),
      to: 3 * top - (open ? last : 0),
      isClosed: !open,
      thickness: 1.35 * Math.sqrt(size),
      middle: (angle) =>
        open ? middle * (closeness + (1 - closeness) * height(angle) ** 0.8) : middle,
      taper: (angle) => (open ? 0.84 + 0.16 * height(angle) : 1),
    };
  });
};
