import type { CutPoint } from "./anchors.ts";
import { editingCosts, lengthCost, momentCost, paceOf, startCost } from "./cut-cost.ts";
import { endsOfShots, firstAtLeast, mostMoments } from "./ends-of-shot.ts";
import { momentsOf, type Moments } from "./moments.ts";
import { reachable, type Band } from "./reachable.ts";
import type { SungWords } from "./sung-words.ts";
import { goOn, noWays } from "./ways.ts";
import type { Wish } from "./wishes.ts";

/** What a path is searched through. */
export type Terrain = {
  readonly points: readonly CutPoint[];
  readonly totalInFrames: number;
  readonly fps: number;
  /** Frame of the loudest section's first downbeat, or null. */
  readonly drop: number | null;
  readonly words: SungWords;
};

/** Ways to one moment that are kept apart. */
const perMoment = 4;

/** Shots x moments up to which everything is searched at once: about a hundred shots over a song of five minutes. */
const smallFilm = 60_000;

/** In a first, rough search: windows of more moments are searched by their downbeats. */
const roughMoments = 6;

/** How far a long film's path may move from the rough one, in moments either way: eight bars of four. */
const corridor = 32;

/**
 * The cheapest way to lay the shots end to end over the song: for each shot the cut point it starts on, or null when
 * no way keeps every shot inside its limits.
 *
 * Dynamic programming over (shot, moment) (Bellman 1957). The cost of rhythm depends on the shots before, so each moment
 * keeps its four cheapest ways instead of one (list Viterbi: Seshadri and Sundberg 1994). Time: shots x moments x moments
 * inside one shot's limits; only moments that the limits of the shots before and after allow are visited. A long film is
 * searched twice: roughly, mostly by downbeats, then finely, in a corridor of eight bars around the rough path.
 */
export const bestPath = (shotWishes: readonly Wish[], terrain: Terrain): CutPoint[] | null => {
  const moments = momentsOf(shotWishes, terrain.points, terrain.totalInFrames, terrain.fps);
  const bands = reachable(shotWishes, terrain.totalInFrames);
  const search = (within: readonly Band[], most: number, kept: number) =>
    searchPath({ shotWishes, terrain, moments, bands: within, most, kept });
  const rough =
    shotWishes.length * moments.points.length > smallFilm ? search(bands, roughMoments, 1) : null;
  const path = search(rough ? around(rough, moments, bands) : bands, mostMoments, perMoment);
  return path?.flatMap((at) => moments.points[at] ?? []) ?? null;
};

const around = (path: readonly number[], { frames }: Moments, bands: readonly Band[]): Band[] =>
  bands.map((band, index) => {
    const at = path[index] ?? 0;
    return {
      first: Math.max(band.first, frames[Math.max(0, at - corridor)] ?? 0),
      last: Math.min(band.last, frames[Math.min(frames.length - 1, at + corridor)] ?? 0),
    };
  });

type Search = {
  readonly shotWishes: readonly Wish[];
  readonly terrain: Terrain;
  readonly moments: Moments;
  readonly bands: readonly Band[];
  readonly most: number;
  readonly kept: number;
};

/** Indexes of the moments the shots start on. */
const searchPath = (input: Search): number[] | null => {
  const { shotWishes, terrain, moments, bands, most, kept } = input;
  const { frames, points } = moments;
  const end = frames.length - 1;
  const endsOf = endsOfShots(shotWishes, moments, most);
  const costOf = momentCosts(points, terrain);
  const borders = bordersUpTo(points);
  const logOf = Float64Array.from({ length: terrain.totalInFrames + 1 }, (_, k) => Math.log(k));
  const cameFrom: Int32Array[] = [];
  let ways = noWays(end + 1, kept);
  ways.cost[0] = 0;
  for (const [index, wish] of shotWishes.entries()) {
    const next = noWays(end + 1, kept);
    const { first, last } = bands[index] ?? { first: 0, last: -1 };
    const logLongest = Math.log(wish.writtenLongestInFrames);
    for (let at = firstAtLeast(frames, first); at < end; at++) {
      const point = points[at];
      if (!point || point.frame > last) break;
      if (ways.cost[at * kept] === Number.POSITIVE_INFINITY) continue;
      const start = (costOf[at] ?? 0) + startCost(wish, point, terrain.drop);
      const logIdeal = Math.log(wish.idealInFrames * paceOf(point));
      for (const to of endsOf(index, at)) {
        const length = (frames[to] ?? 0) - point.frame;
        // A locked length is nobody's choice, so it costs nothing.
        const chosen =
          wish.lockedInFrames === null ? lengthCost(logOf[length] ?? 0, logIdeal, logLongest) : 0;
        const through = (borders[to - 1] ?? 0) - (borders[at] ?? 0);
        goOn(ways, at, next, to, length, start + chosen + editingCosts.throughBorder * through);
      }
    }
    cameFrom.push(next.from);
    ways = next;
  }
  return ways.cost[end * kept] === Number.POSITIVE_INFINITY
    ? null
    : trace(cameFrom, kept, end * kept);
};

/** How many sections have begun by each moment: a shot from one to another holds through those that begin in between. */
const bordersUpTo = (points: readonly CutPoint[]): Int32Array => {
  let count = 0;
  return Int32Array.from(points, ({ opens }) => (count += opens === null ? 0 : 1));
};

const momentCosts = (points: readonly CutPoint[], { words, fps }: Terrain): Float64Array => {
  return Float64Array.from(points, (point) => momentCost(point, words.depthAt(point.frame / fps)));
};

const trace = (cameFrom: readonly Int32Array[], kept: number, last: number): number[] => {
  const path: number[] = [];
  let slot = last;
  for (const from of cameFrom.toReversed()) {
    slot = from[slot] ?? -1;
    path.unshift(Math.floor(slot / kept));
  }
  return path;
};
