import { trace } from "../draw/curves.ts";
import type { Piece } from "../../../../src/film/bible.ts";
import { chance } from "../draw/chance.ts";
import { darken, deepen, lighten, mix, saturate } from "../draw/colour.ts";

type Metal = Piece["bands"][number]["metal"];

/** How many flat tones metal is painted with. */
export const TONES = 9;

/** The tones of a metal from its darkest reflection to its highlight. */
export const tonesOf = ({ colour, finish }: Metal): readonly string[] => {
  const tones = [
    mix(deepen(colour, 1), "#1c0a18", 0.35),
    deepen(colour, 0.85),
    deepen(colour, 0.55),
    deepen(colour, 0.28),
    saturate(colour, 0.2),
    lighten(saturate(colour, 0.2), 0.22),
    lighten(colour, 0.48),
    lighten(colour, 0.74),
    lighten(colour, 0.95),
  ];
  return finish === "oxidised" ? tones.map((tone) => darken(tone, 0.38)) : tones;
};

/** Brightness of the surroundings by the height of the mirrored ray: warm floor, dark horizon, bright low sky, calmer zenith. */
const room: readonly (readonly [height: number, value: number])[] = trace(
  "-1 0.3, -0.5 0.52, -0.2 0.4, -0.04 0.08, 0.1 0.1, 0.24 0.62, 0.42 0.98, 0.6 0.74, 0.8 0.5, 1 0.42",
);

const skyAt = (y: number): number => {
  const above = Math.max(
    1,
    room.findIndex(([height]) => height >= y),
  );
  const [low, high] = [room[above - 1] ?? [-1, 0.3], room[above] ?? [1, 0.42]] as const;
  const t = (y - low[0]) / (high[0] - low[0]);
  return low[1] + (high[1] - low[1]) * Math.max(0, Math.min(1, t));
};

/** What polished metal mirrors in direction (x right, y up, z toward the viewer), 0..1; `drift` (radians) moves the lights. */
const mirrored = (x: number, y: number, z: number, drift: number): number => {
  const around = Math.atan2(x, z) + drift;
  const bump = (at: number, wide: number) => Math.exp(-(((around - at) / wide) ** 2));
  return (
    skyAt(y) +
    bump(-0.9, 0.5) * 0.24 +
    bump(1.5, 0.35) * 0.2 -
    bump(0.35, 0.32) * 0.3 -
    bump(2.6, 0.4) * 0.16
  );
};

/**
 * How bright metal with this normal (in the camera's axes) is painted: 0 the darkest tone .. {@link TONES} - 1 the
 * highlight, continuous between. `index` tells places of hammered or brushed metal apart.
 */
export const toneAt = (
  n: readonly [number, number, number],
  finish: Metal["finish"],
  seconds: number,
  index: number,
): number => {
  const facing = n[2];
  const drift = 0.22 * Math.sin(seconds * 0.42);
  const value = mirrored(2 * facing * n[0], 2 * facing * n[1], 2 * facing * facing - 1, drift);
  const calm = finish === "satin" || finish === "brushed" ? 0.45 + (value - 0.45) * 0.5 : value;
  const rough =
    finish === "hammered"
      ? (chance(31, index) - 0.5) * 0.4
      : finish === "brushed"
        ? (chance(37, index) - 0.5) * 0.14
        : 0;
  return Math.max(0.01, Math.min(TONES - 1.01, (calm + rough) * (TONES - 1)));
};
