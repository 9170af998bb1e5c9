import type { Piece, Stone } from "../../../../src/film/bible.ts";
import { add, cross, unit, type V3 } from "../draw/space.ts";

/** A band of the ring as a hoop: millimetres, the axis along z, angles in radians from +x over the top. */
export type Hoop = {
  readonly band: Piece["bands"][number];
  readonly middle: number;
  readonly inner: number;
  readonly from: number;
  readonly to: number;
};

/** A stone in its seat: the middle of its girdle, its radius, and its axes (u and v in the girdle's plane, n outward). */
export type Seat = {
  readonly stone: Stone;
  /** Counts stones of the piece, 0 first. */
  readonly index: number;
  readonly centre: V3;
  readonly radius: number;
  readonly u: V3;
  readonly v: V3;
  readonly n: V3;
};

/** How thick a band is, in millimetres: a fixed share of what is usual for the kind. */
const THICKNESS = 1.5;

const silver: Piece["bands"][number] = {
  id: "band",
  metal: { alloy: { zh: "银", en: "silver" }, colour: "#c9c6cf", finish: "polished" },
  widthInMm: 2.4,
  profile: "half-round",
};

const opened = (piece: Piece): boolean =>
  piece.kind === "cuff" ||
  piece.features.some((feature) => /\bopen\b/i.test(feature.en) || feature.zh.includes("开口"));

const radiusOf = (piece: Piece): number =>
  (piece.scale.innerDiameterInMm ?? (piece.kind === "ring" ? 16.5 : 58)) / 2;

/** The piece's bands side by side along the axis, the first one farthest from the viewer; open below when it is a cuff. */
export const hoopsOf = (piece: Piece): readonly Hoop[] => {
  const bands = piece.bands.length > 0 ? piece.bands : [silver];
  const gap = 1.5;
  const whole = bands.reduce((sum, band) => sum + band.widthInMm, 0) + gap * (bands.length - 1);
  const half = opened(piece) ? (24 * Math.PI) / 180 : 0;
  let z = -whole / 2;
  return bands.map((band) => {
    const middle = z + band.widthInMm / 2;
    z += band.widthInMm + gap;
    return {
      band,
      middle,
      inner: radiusOf(piece),
      from: -Math.PI / 2 + half,
      to: (3 * Math.PI) / 2 - half,
    };
  });
};

/** How far the metal reaches from the axis. */
export const outerOf = (piece: Piece): number =>
  radiusOf(piece) + THICKNESS * (piece.kind === "ring" ? 1 : 1.4);

const seatAt = (
  piece: Piece,
  stone: Stone,
  index: number,
  place: { angle: number; z: number; lean: V3; radius: number },
): Seat => {
  const { angle, z, lean, radius } = place;
  const radial: V3 = [Math.cos(angle), Math.sin(angle), 0];
  const height = outerOf(piece) + radius * (stone.setting === "claw" ? 0.5 : 0.1);
  const n = unit(add(radial, lean));
  const u = unit(cross([0, 0, 1], n));
  return {
    stone,
    index,
    radius,
    n,
    u,
    v: cross(n, u),
    centre: [radial[0] * height, radial[1] * height, z],
  };
};

/** Two stones on two bands: the first high on the first band, the second lower on the last, leaning to each other, apart. */
const twins = (piece: Piece, stones: readonly Stone[], hoops: readonly Hoop[]): readonly Seat[] => {
  const [a, b] = [stones[0], stones[1]];
  if (!a || !b) return [];
  const [za, zb] = [(hoops[0]?.middle ?? 0) - 0.3, (hoops.at(-1)?.middle ?? 0) + 0.3];
  const apart = (a.diameterInMm + b.diameterInMm) * 0.56;
  const along = Math.sqrt(Math.max(apart ** 2 - (zb - za) ** 2, (apart * 0.75) ** 2));
  const angle = Math.max(0.66, along / (outerOf(piece) + 1.2));
  const top = Math.PI / 2;
  return [
    seatAt(piece, a, 0, {
      angle: top + angle * 0.34,
      z: za,
      radius: a.diameterInMm / 2,
      lean: [0.22, 0, 0.28],
    }),
    seatAt(piece, b, 1, {
      angle: top - angle * 0.8,
      z: zb,
      radius: b.diameterInMm / 2,
      lean: [-0.22, 0, 0.42],
    }),
  ];
};

/** Any other number: in a row along the top, in the order of the bible, made smaller when they would reach below the sides. */
const row = (piece: Piece, stones: readonly Stone[]): readonly Seat[] => {
  const reach = outerOf(piece) + 1;
  const gap = 0.12;
  const arcs = stones.map((stone) => (stone.diameterInMm * (1 + gap)) / reach);
  const total = arcs.reduce((sum, arc) => sum + arc, 0);
  const fit = Math.min(1, (Math.PI * 1.15) / Math.max(0.01, total));
  let angle = Math.PI / 2 + (total * fit) / 2;
  return stones.map((stone, index) => {
    const arc = (arcs[index] ?? 0) * fit;
    angle -= arc;
    return seatAt(piece, stone, index, {
      angle: angle + arc / 2,
      z: 0,
      radius: (stone.diameterInMm / 2) * fit,
      lean: [0, 0, 0.3],
    });
  });
};

/** Every stone of a ring, cuff or bracelet in its seat; a row of equal stones (`count`) is shown by at most 24 of them. */
export const seatsOf = (piece: Piece): readonly Seat[] => {
  const stones = piece.stones.flatMap((stone) =>
    Array.from({ length: Math.min(24, stone.count) }, () => stone),
  );
  const hoops = hoopsOf(piece);
  const pair = piece.stones.length === 2 && stones.length === 2 && hoops.length > 1;
  return pair ? twins(piece, stones, hoops) : row(piece, stones);
};
