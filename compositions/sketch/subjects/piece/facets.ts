import type { Stone } from "../../../../src/film/bible.ts";
import type { V3 } from "../draw/space.ts";

/** One polished face of a stone: corners in girdle radii (x and y in the girdle's plane, z up), and what it is. */
export type Facet = {
  readonly kind: "table" | "star" | "kite" | "girdle" | "step" | "below";
  readonly points: readonly V3[];
};

type Cut = Stone["cut"];

/** How far the girdle lies from the middle in direction `a` (radians), 1 at most. */
const reach = (cut: Cut, a: number): number => {
  const [c, s] = [Math.cos(a), Math.sin(a)];
  switch (cut) {
    case "oval":
      return 0.78 / Math.hypot(0.78 * c, s);
    case "cushion":
      return Math.min(1, 0.86 / (Math.abs(c) ** 4 + Math.abs(s) ** 4) ** 0.25);
    case "pear":
      return s > 0 ? 0.66 / Math.hypot(Math.abs(c) ** 1.15, 0.66 * s ** 2.2 + 0.0001) ** 0.98 : 0.7;
    case "marquise":
      return 0.52 / (Math.abs(c) * 0.52 + Math.abs(s) * 0.98 + 0.22 * Math.abs(c * s));
    case "round-brilliant":
    case "emerald-cut":
    case "cabochon":
    case "rough":
      return 1;
    default:
      return cut satisfies never;
  }
};

/** Table, 8 stars, 8 kites, 16 girdle facets, and 8 below the girdle (Tolkowsky's round brilliant, stretched to the outline). */
const brilliant = (cut: Cut): readonly Facet[] => {
  const at = (turn: number, radius: number, height: number): V3 => {
    const a = (turn * Math.PI) / 4;
    const r = radius * Math.min(1.25, reach(cut, a));
    return [r * Math.cos(a), r * Math.sin(a), height];
  };
  const table = (k: number) => at(k, 0.56, 0.34);
  const middle = (k: number) => at(k + 0.5, 0.78, 0.2);
  const girdle = (k: number) => at(k, 1, 0.02);
  const culet: V3 = [0, 0, -0.86];
  const eight = Array.from({ length: 8 }, (_, k) => k);
  return [
    ...eight.map((k): Facet => ({ kind: "below", points: [girdle(k + 1), girdle(k), culet] })),
    ...eight.map((k): Facet => ({
      kind: "kite",
      points: [table(k), middle(k - 1), girdle(k), middle(k)],
    })),
    ...eight.map((k): Facet => ({ kind: "star", points: [table(k), middle(k), table(k + 1)] })),
    ...eight.flatMap((k): Facet[] => [
      { kind: "girdle", points: [middle(k), girdle(k), girdle(k + 0.5)] },
      { kind: "girdle", points: [middle(k), girdle(k + 0.5), girdle(k + 1)] },
    ]),
    { kind: "table", points: eight.map(table) },
  ];
};

/** A long octagon in three steps, as emeralds are cut. */
const stepped = (): readonly Facet[] => {
  const ring = (size: number, height: number): readonly V3[] => {
    const [w, h, corner] = [0.72 * size, size, 0.26];
    const flat: readonly (readonly [number, number])[] = [
      [w, h - corner],
      [w - corner, h],
      [corner - w, h],
      [-w, h - corner],
      [-w, corner - h],
      [corner - w, -h],
      [w - corner, -h],
      [w, corner - h],
    ];
    return flat.map(([x, y]): V3 => [x, y, height]);
  };
  const rings = [ring(1, 0.02), ring(0.86, 0.16), ring(0.72, 0.26), ring(0.56, 0.32)];
  const culet: V3 = [0, 0, -0.8];
  const base = rings[0] ?? [];
  const steps = rings.slice(1).flatMap((upper, i) =>
    upper.map((corner, k): Facet => {
      const lower = rings[i] ?? [];
      const next = (k + 1) % 8;
      return {
        kind: "step",
        points: [corner, lower[k] ?? corner, lower[next] ?? corner, upper[next] ?? corner],
      };
    }),
  );
  const below = base.map((corner, k): Facet => ({
    kind: "below",
    points: [base[(k + 1) % 8] ?? corner, corner, culet],
  }));
  return [...below, ...steps, { kind: "table", points: rings[3] ?? [] }];
};

/** A crystal as it was found: five uneven sides under a blunt point. */
const raw = (): readonly Facet[] => {
  const sides = [0.2, 1.3, 2.6, 3.9, 5.2];
  const size = [1, 0.86, 0.95, 0.8, 0.98];
  const base = sides.map((a, k): V3 => [
    Math.cos(a) * (size[k] ?? 1),
    Math.sin(a) * (size[k] ?? 1),
    0,
  ]);
  const upper = sides.map((a, k): V3 => [
    Math.cos(a + 0.2) * 0.7,
    Math.sin(a + 0.2) * 0.66,
    0.5 + 0.12 * (k % 2),
  ]);
  const tip: V3 = [0.12, -0.1, 0.95];
  return sides.flatMap((_, k): Facet[] => {
    const next = (k + 1) % 5;
    const [a, b, c, d] = [base[k], base[next], upper[k], upper[next]];
    if (!a || !b || !c || !d) return [];
    return [
      { kind: "step", points: [c, a, b, d] },
      { kind: "kite", points: [tip, c, d] },
    ];
  });
};

/** All faces of a stone, lower ones first; a cabochon has none (it is one dome). */
export const facetsOf = (cut: Cut): readonly Facet[] => {
  if (cut === "cabochon") return [];
  if (cut === "emerald-cut") return stepped();
  return cut === "rough" ? raw() : brilliant(cut);
};
