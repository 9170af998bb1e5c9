import type { Pt } from "../draw/curves.ts";
import { flat, seen, type Eye, type V3 } from "../draw/space.ts";

/** A point of a rounded rectangle in the ground plane, with its outward direction. */
export type Edge = {
  readonly x: number;
  readonly z: number;
  readonly nx: number;
  readonly nz: number;
};

/** Steps of each rounded corner. */
const CORNER = 5;

/** The outline of a rounded rectangle of half width `w` and half depth `d`, counter-clockwise from above. */
export const outline = (w: number, d: number, radius: number): readonly Edge[] =>
  [0, 1, 2, 3].flatMap((quarter) =>
    Array.from({ length: CORNER + 1 }, (_, i): Edge => {
      const a = ((quarter + i / CORNER) * Math.PI) / 2;
      const [nx, nz] = [Math.cos(a), Math.sin(a)];
      const cx = (quarter === 0 || quarter === 3 ? 1 : -1) * (w - radius);
      const cz = (quarter < 2 ? 1 : -1) * (d - radius);
      return { x: cx + nx * radius, z: cz + nz * radius, nx, nz };
    }),
  );

/** The outline at a height, on the drawing. */
export const ringAt = (edges: readonly Edge[], y: number, place: (v: V3) => Pt): readonly Pt[] =>
  edges.map(({ x, z }) => place([x, y, z]));

/** A piece of upright wall between two neighbours of the outline: four corners, and how it faces the viewer and the light. */
export type Wall = {
  readonly corners: readonly [Pt, Pt, Pt, Pt];
  readonly facing: number;
  readonly light: number;
};

/** All pieces of wall from `low` to `high`; `facing` is positive for those seen from outside. */
export const walls = (
  edges: readonly Edge[],
  low: number,
  high: number,
  eye: Eye,
  place: (v: V3) => Pt,
): readonly Wall[] =>
  edges.map((a, i) => {
    const b = edges[(i + 1) % edges.length] ?? a;
    const normal = seen([(a.nx + b.nx) / 2, 0, (a.nz + b.nz) / 2], eye);
    return {
      corners: [
        place([a.x, low, a.z]),
        place([b.x, low, b.z]),
        place([b.x, high, b.z]),
        place([a.x, high, a.z]),
      ],
      facing: normal[2],
      light: 0.5 + 0.5 * (normal[0] * 0.75 + normal[2] * 0.2),
    };
  });

/** Plain projection about the origin. */
export const placer =
  (eye: Eye) =>
  (v: V3): Pt =>
    flat(v, eye);
