import { againstEachOther, selfSimilarity } from "./block-colours.ts";
import { deviation, mean } from "./curve.ts";
import { novelty } from "./novelty.ts";
import { segment } from "./segment.ts";

/** Blocks either way that are compared: a phrase and a half-phrase or two. */
const REACHES = [4, 8] as const;
/** Fewest blocks worth dividing. */
const FEWEST = 8;
/** A part longer than this is looked at again, on its own terms. */
const LONG = 16;
/** Novelty, in deviations, that a boundary has to bring: in the song as a whole, and inside one part of it. */
const PRICE = { song: 0.3, part: 1 } as const;
/** Added to novelty before its logarithm: below this, differences are noise. */
const NOISE = 0.01;

const standard = (curve: readonly number[]): number[] => {
  const centre = mean(curve);
  const spread = Math.max(1e-4, deviation(curve));
  return curve.map((value) => (value - centre) / spread);
};

/** Evidence for a section starting at each block: novelty of colour at every reach, and lift. */
const gains = (colours: readonly Float64Array[], lifts: readonly number[]): number[] => {
  const similarity = selfSimilarity(colours);
  const turns = REACHES.map((reach) =>
    standard(Array.from(novelty(similarity, reach), (value) => Math.log(value + NOISE))),
  );
  const rises = standard(lifts).map((value) => Math.max(0, value));
  return lifts.map((_, block) => mean([...turns, rises].map((curve) => curve[block] ?? 0)));
};

/**
 * Blocks at which sections start, ascending, 0 first. The song is divided once as a whole; then every long part again by
 * what differs inside it, since a quiet opening makes everything after it look alike.
 */
export const sectionStarts = (
  colours: readonly Float64Array[],
  lifts: readonly number[],
): number[] => {
  if (colours.length < FEWEST) return [0];
  const parts = segment(gains(colours, lifts), PRICE.song);
  return parts.flatMap((start, index) => {
    const end = parts[index + 1] ?? colours.length;
    if (end - start <= LONG) return [start];
    const inside = againstEachOther(colours.slice(start, end));
    return segment(gains(inside, lifts.slice(start, end)), PRICE.part).map(
      (block) => start + block,
    );
  });
};
