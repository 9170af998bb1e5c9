import { add, normalize, scale, subtract, type Vec3 } from "../../../../../src/picture/vec3.ts";
import { smoothStep } from "../../../../../src/picture/numbers.ts";
import type { Surface } from "../mesh/grid.ts";
import { cross, dot } from "../mesh/tube.ts";
import type { Air } from "../pose/air.ts";
import type { Build } from "../pose/build.ts";

/** One turn of the scarf round the neck. */
type Loop = {
  readonly up: number;
  readonly wide: number;
  readonly deep: number;
  readonly tall: number;
  readonly thick: number;
  /** How much lower it hangs in front, and at her left. */
  readonly dips: number;
  readonly leans: number;
};

/** The lower turn lies loosely on the shoulders, the upper one closer at the neck. */
export const scarfLoops: readonly Loop[] = [
  { up: -0.004, wide: 0.06, deep: 0.049, tall: 0.026, thick: 0.019, dips: 0.01, leans: 0.007 },
  { up: 0.019, wide: 0.051, deep: 0.046, tall: 0.021, thick: 0.017, dips: 0.011, leans: -0.007 },
];

/** A turn of the scarf about `neck`: its folds run round it and slant from edge to edge. */
export const loopSurface =
  (loop: Loop, neck: Vec3, build: Build): Surface =>
  (row, column) => {
    const angle = (column - 0.5) * Math.PI * 2;
    const slant = row * Math.PI * 2;
    const fold =
      1 +
      0.1 * Math.sin(slant * 3 + angle * 2 + loop.leans * 300) +
      0.06 * Math.sin(slant * 5 - angle * 3 + 1) +
      0.05 * Math.sin(angle * 5 + loop.up * 90);
    const front = Math.max(0, Math.cos(angle));
    const across = Math.cos(slant) * loop.thick * fold;
    const up = Math.sin(slant) * loop.tall * fold * (1 + 0.1 * front);
    const [s, c] = [Math.sin(angle), Math.cos(angle)];
    const unit = build.girth;
    return [
      neck[0] + s * (loop.wide + across) * unit,
      neck[1] + (loop.up + up - loop.dips * c - loop.leans * s) * unit,
      neck[2] + c * (loop.deep + across) * unit + 0.004,
    ];
  };

/** The tail as a chain: where its middle is, which way it goes, and which way its breadth lies. */
export type TailLink = { readonly place: Vec3; readonly breadth: Vec3; readonly out: Vec3 };

const links = 44;

/** Height over the ground at which cloth lies. */
const ground = 0.012;

const isLow = (place: Vec3, way: Vec3, step: number): boolean => place[1] + way[1] * step < ground;

/** A way down goes on along the ground, behind her. */
const layDown = (way: Vec3): Vec3 => normalize([way[0] * 0.6, 0, way[2] - 0.7]);

/** The tail in the air: each link goes where wind and weight take it, and waves run down to the free end. */
export const tailChain = (start: Vec3, long: number, air: Air): readonly TailLink[] => {
  const { flow, fall, seconds } = air;
  const strong = Math.hypot(...flow);
  const aside = normalize(cross([0, 1, 0], [flow[0], 0.001, flow[2] - 0.001]));
  const chain: TailLink[] = [];
  let place = start;
  for (let index = 0; index <= links; index++) {
    const s = index / links;
    const alive = smoothStep(0, 0.3, s) * Math.min(1, strong + 0.12);
    const wave = 7.2 * s - seconds * 4.6;
    const up = alive * (0.62 * Math.sin(wave) + 0.22 * Math.sin(wave * 1.9 + 1.4));
    const over = alive * (0.5 * Math.sin(wave * 0.8 + 1.1) + 0.16 * Math.sin(wave * 2.3));
    const hangs = add(flow, scale(fall, 0.55 + 0.25 * s));
    const rest = normalize(hangs);
    const climbs = cross(rest, aside);
    const free = normalize(add(rest, add(scale(climbs, up), scale(aside, over))));
    const way = isLow(place, free, long / links) ? layDown(free) : free;
    const twist =
      0.5 + alive * (0.75 * Math.sin(wave * 0.62 + 2) + 0.3 * Math.sin(seconds * 1.7 + s * 5));
    const flat = normalize(subtract(climbs, scale(way, dot(climbs, way))));
    const third = cross(way, flat);
    const breadth = add(scale(flat, Math.cos(twist)), scale(third, Math.sin(twist)));
    chain.push({ place, breadth, out: cross(breadth, way) });
    place = add(place, scale(way, long / links));
  }
  return chain;
};

/** The tail as cloth with two sides and a thickness: `row` runs down it, `column` round its edge. */
export const tailSurface =
  (chain: readonly TailLink[], build: Build, seconds: number): Surface =>
  (row, column) => {
    const link = chain[Math.round(row * links)];
    if (!link) return [0, 0, 0];
    const unit = build.girth;
    const angle = column * Math.PI * 2;
    const closes = smoothStep(0, 0.012, row) * (1 - smoothStep(0.985, 1, row));
    const half = (0.026 + 0.017 * smoothStep(0, 0.35, row)) * unit;
    const u = Math.cos(angle);
    const wave = row * 9 - seconds * 4.2;
    const gathered = 1 - 0.55 * smoothStep(0.25, 0, row);
    const curl =
      (0.011 * Math.sin(u * 2.6 + wave) + 0.006 * Math.sin(u * 5.2 + row * 13)) * (1.3 - 0.3 * row);
    const thick = 0.0034 * Math.sin(angle) * unit * closes;
    const ends = 0.35 + 0.65 * closes;
    return add(
      link.place,
      add(scale(link.breadth, u * half * gathered * ends), scale(link.out, thick + curl * closes)),
    );
  };

/** How many rows a tail needs so that each lies on a link. */
export const tailRows = links;
