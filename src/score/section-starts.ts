import { selfSimilarity } from "./block-colours.ts";
import { deviation, mean } from "./curve.ts";
import { novelty } from "./novelty.ts";
import { segment } from "./segment.ts";

/** Blocks either way that are compared for a turn: a phrase of eight bars. */
const REACH = 8;
/** Fewest blocks worth dividing. */
const FEWEST = 8;
/** Weight of a turn in colour and of a lift, each in deviations, as evidence for a boundary; and what one has to bring. */
const EVIDENCE = { turn: 0.15, lift: 0.35, price: 0.4 } as const;
/** Added to novelty before its logarithm: below this, differences are noise. */
const NOISE = 0.01;

const standard = (curve: readonly number[]): number[] => {
  const centre = mean(curve);
  const spread = Math.max(1e-4, deviation(curve));
  return curve.map((value) => (value - centre) / spread);
};

/**
 * Blocks at which sections start, ascending, 0 first. `from` is the block at which the music begins: 1 where the song opens
 * with silence or near to it.
 */
export const sectionStarts = (
  colours: readonly Float64Array[],
  lifts: readonly number[],
  from: 0 | 1,
): number[] => {
  if (colours.length < FEWEST) return [...new Set([0, from])];
  const similarity = selfSimilarity(colours);
  const turns = standard(
    Array.from(novelty(similarity, REACH), (value) => Math.log(value + NOISE)),
  );
  const rises = standard(lifts).map((value) => Math.max(0, value));
  const gain = turns.map(
    (turn, block) => EVIDENCE.turn * turn + EVIDENCE.lift * (rises[block] ?? 0),
  );
  return segment({ similarity, gain, price: EVIDENCE.price, from });
};
