import type { Piece, Stone } from "../../../../src/film/bible.ts";
import { add, normalize, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { Hoop } from "./hoops.ts";

/** A stone in its seat. Its local x, y, z go to `x`, `up`, `z`; `up` is where its table looks. */
export type Seat = {
  readonly stone: Stone;
  /** Which of the bible's stones it is one of, 0 first. */
  readonly index: number;
  /** The hoop that carries it. */
  readonly hoop: number;
  /** Middle of its girdle. */
  readonly centre: Vec3;
  readonly radius: number;
  readonly x: Vec3;
  readonly up: Vec3;
  readonly z: Vec3;
  /** Where it stands on the metal: the middle of its foot. */
  readonly foot: Vec3;
};

const degrees = Math.PI / 180;
const top = 90 * degrees;

/** Whether its stones hang at the bottom of its hoop and look at the viewer, instead of crowning it. */
const hangs = ({ kind }: Piece): boolean =>
  kind === "necklace" || kind === "pendant" || kind === "earring" || kind === "brooch";

type Place = { readonly angle: number; readonly z: number; readonly lean: Vec3 };

const seatAt = (
  stone: Stone,
  index: number,
  hoop: { readonly at: number; readonly outer: number },
  { angle, z, lean }: Place,
  radius = stone.diameterInMm / 2,
): Seat => {
  const radial: Vec3 = [Math.cos(angle), Math.sin(angle), 0];
  const isRaised = stone.setting === "claw" || stone.setting === "tension";
  const height = isRaised ? radius * 0.66 : radius * 0.12;
  const up = normalize(add(radial, lean));
  const foot: Vec3 = [radial[0] * (hoop.outer - 0.35), radial[1] * (hoop.outer - 0.35), z];
  const centre = add(add(foot, scale(radial, 0.35)), scale(up, height));
  const tangent: Vec3 = [Math.sin(angle), -Math.cos(angle), 0];
  const z0 = normalize(cross(tangent, up));
  return { stone, index, hoop: hoop.at, centre, radius, x: cross(up, z0), up, z: z0, foot };
};

const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Two stones on two bands: the first high on the first, the second lower on the last; they lean to each other, apart. */
const twins = (
  [first, second]: readonly [Stone, Stone],
  hoops: readonly [Hoop, Hoop],
): readonly Seat[] => {
  const outer = hoops[0].inner + hoops[0].thickness;
  const [back, front] = [hoops[0].middle(top), hoops[1].middle(top)];
  const reach = (first.diameterInMm + second.diameterInMm) / 2 + 1.5;
  const along = Math.sqrt(Math.max(reach ** 2 - (front - back) ** 2, (reach * 0.7) ** 2));
  const apart = along / (outer + first.diameterInMm * 0.33);
  return [
    seatAt(
      first,
      0,
      { at: 0, outer },
      {
        angle: top + apart * 0.36,
        z: back,
        lean: [0.16, 0, 0.52],
      },
    ),
    seatAt(
      second,
      1,
      { at: 1, outer },
      {
        angle: top - apart * 0.64,
        z: front,
        lean: [-0.1, 0.04, 0.72],
      },
    ),
  ];
};

/** No more stones of one row are shown than this. */
const longestRow = 24;

/** Any other number: from left to right in the order of the bible, smaller when they would reach beyond the sides. */
const row = (
  stones: readonly Stone[],
  order: readonly number[],
  hoops: readonly Hoop[],
  isBelow: boolean,
): readonly Seat[] => {
  const hoop = hoops[0];
  if (!hoop) return [];
  const rightward = isBelow ? 1 : -1;
  const outer = hoop.inner + hoop.thickness;
  const arcs = stones.map(
    ({ diameterInMm }) => (diameterInMm + 1.1) / (outer + diameterInMm * 0.3),
  );
  const total = arcs.reduce((sum, arc) => sum + arc, 0);
  const fit = Math.min(1, (200 * degrees) / Math.max(total, 0.01));
  let angle = isBelow ? -top - (total * fit) / 2 : top + (total * fit) / 2;
  return stones.map((stone, at): Seat => {
    const arc = (arcs[at] ?? 0) * fit;
    const middle = angle + (rightward * arc) / 2;
    angle += rightward * arc;
    // Small stones keep to one band, in turn; large ones bridge all of them.
    const isWide = stone.diameterInMm > hoop.band.widthInMm * 1.25;
    const own = isWide ? Math.floor(hoops.length / 2) : at % hoops.length;
    const z = isWide ? 0 : (hoops[own]?.middle(middle) ?? 0);
    return seatAt(
      stone,
      order[at] ?? 0,
      { at: own, outer },
      { angle: middle, z, lean: [0, 0, isBelow ? 1.5 : 0.34] },
      (stone.diameterInMm / 2) * fit,
    );
  });
};

/** Every stone of a piece in its seat. */
export const seatsOf = (piece: Piece, hoops: readonly Hoop[]): readonly Seat[] => {
  const [first, second] = piece.stones;
  const [back, front] = hoops;
  const isPair = piece.stones.length === 2 && piece.stones.every(({ count }) => count === 1);
  if (isPair && first && second && back && front && hoops.length === 2)
    return twins([first, second], [back, front]);
  const each = piece.stones.flatMap((stone, index) =>
    Array.from({ length: Math.min(longestRow, stone.count) }, () => ({ stone, index })),
  );
  return row(
    each.map(({ stone }) => stone),
    each.map(({ index }) => index),
    hoops,
    hangs(piece),
  );
};
