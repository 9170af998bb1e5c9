import { mix, smoothStep } from "../../../../src/picture/numbers.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";

/** One dune: a sharp crest with a steep side in the lee and a long soft one to windward. Metres. */
export type Ridge = {
  /** From end to end; close together where the camera may stand. */
  readonly crest: readonly Vec3[];
  /** Height at which its sides run out into the ground. */
  readonly foot: number;
  /** Level ground behind the crest before it falls away to windward. */
  readonly brink: number;
  /** Distances of the mesh's rows from the crest are multiples of this. */
  readonly grain: number;
  /** 1 when the lee lies to the left of who walks along the crest, -1 to the right. */
  readonly lee: 1 | -1;
};

/** A slow curve out of three waves, about -1..1. */
const waves = (random: SeededRandom, length: number): ((at: number) => number) => {
  const parts = [1, 0.46, 0.21].map((share) => ({
    share: share ** 0.85 / 1.7,
    pace: (Math.PI * 2) / (length * share * random.between(0.85, 1.15)),
    start: random.between(0, Math.PI * 2),
  }));
  return (at) =>
    parts.reduce((sum, { share, pace, start }) => sum + share * Math.sin(at * pace + start), 0);
};

/** Points from -reach to reach, close together in the middle. */
const spread = (count: number, reach: number, power: number): readonly number[] =>
  Array.from({ length: count + 1 }, (_, index) => {
    const share = (index / count) * 2 - 1;
    return Math.sign(share) * Math.abs(share) ** power * reach;
  });

/** What the dunes of a place are made by: its chance, how finely, and the `z` about which they are drawn finest. */
export type RidgeContext = {
  readonly stream: (name: string) => SeededRandom;
  readonly detail: number;
  readonly centre: number;
  /** Height of the low ground, metres. */
  readonly foot: number;
};

/**
 * The ridge that somebody walks along: its top is the way, level along all of z at x 0. Its brink winds beside the way, so
 * that light and shade meet in front of the feet.
 */
export const pathRidge = ({ stream, detail, centre, foot }: RidgeContext): Ridge => {
  const random = stream("path");
  const bend = waves(random, 58);
  const swing = waves(random, 210);
  return {
    crest: spread(Math.round(170 * detail), 300, 2.3).map((step): Vec3 => {
      const z = centre + step;
      const away = 0.5 + 0.5 * bend(z) + 0.9 * Math.max(0, swing(z));
      return [-1.9 - 2.3 * Math.max(0, away), 0, z];
    }),
    foot,
    brink: 9,
    grain: 1,
    lee: 1,
  };
};

/** A dune beside the way: its crest runs along z at about `x`, between `low` and `high` above the low ground. */
export const besideRidge = (
  { stream, detail, centre, foot }: RidgeContext,
  plan: { readonly x: number; readonly low: number; readonly high: number },
): Ridge => {
  const random = stream(`beside ${plan.x}`);
  const away = Math.abs(plan.x);
  const reach = 150 + away * 2.2;
  const bend = waves(random, 60 + away * 1.1);
  const rise = waves(random, 70 + away * 0.8);
  return {
    crest: spread(Math.round(76 * detail), reach, 1.3).map((step): Vec3 => {
      const z = centre + step;
      const ends = 1 - smoothStep(0.7, 1, Math.abs(step) / reach);
      const height = mix(plan.low, plan.high, rise(z) * 0.5 + 0.5);
      return [plan.x + bend(z) * (2 + away * 0.16), foot + mix(-0.8, height, ends), z];
    }),
    foot,
    brink: 0,
    grain: 1 + away * 0.03,
    lee: plan.x > 0 ? 1 : -1,
  };
};

/** A far range that closes the land on all sides, `radius` metres away. */
export const farRange = (
  { stream, detail, centre, foot }: RidgeContext,
  plan: { readonly radius: number; readonly low: number; readonly high: number },
): Ridge => {
  const random = stream(`range ${plan.radius}`);
  const count = Math.round(150 * detail);
  // Whole waves round the circle, so that its ends meet; other parts of a place see another side of it.
  const [slow, quick] = [random.between(0, 6), random.between(0, 6) + centre * 0.05];
  return {
    crest: Array.from({ length: count + 1 }, (_, index): Vec3 => {
      const turn = (index / count) * Math.PI * 2;
      const radius =
        plan.radius * (1 + 0.07 * Math.sin(turn * 7 + slow) + 0.03 * Math.sin(turn * 17 + quick));
      const rise =
        0.5 +
        0.24 * Math.sin(turn * 9 + quick) +
        0.16 * Math.sin(turn * 23 + slow) +
        0.1 * Math.sin(turn * 41 + quick * 2);
      const height = foot + mix(plan.low, plan.high, rise);
      return [Math.sin(turn) * radius, height, centre + Math.cos(turn) * radius];
    }),
    foot,
    brink: 0,
    grain: plan.radius * 0.03,
    lee: -1,
  };
};
