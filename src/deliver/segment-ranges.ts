import { framesAfterCut } from "../cut/fit-transitions.ts";
import type { Cut } from "../cut/cut.ts";
import { endInFrames, startFrames, type FrameRange } from "../time/range.ts";
import { letteredStretches } from "./lettered-stretches.ts";
import { transitionAcross, transitionRanges } from "./transition-ranges.ts";

/** How long a segment may be. The longest is at least twice the shortest. */
export type SegmentLengths = {
  readonly longestInFrames: number;
  readonly shortestInFrames: number;
};

const between = (borders: readonly number[]): FrameRange[] => {
  const ascending = [...new Set(borders)].toSorted((a, b) => a - b);
  return ascending.slice(1).map((end, index) => {
    const startInFrames = ascending[index] ?? 0;
    return { startInFrames, durationInFrames: end - startInFrames };
  });
};

/** Where each shot begins by itself: on its cut, or where the transition into it is over. */
const shotBorders = ({ shots }: Pick<Cut, "shots">): number[] => {
  const starts = startFrames(shots.map(({ durationInFrames }) => durationInFrames));
  return shots
    .slice(0, -1)
    .map(({ transition }, index) => (starts[index + 1] ?? 0) + framesAfterCut(transition.frames));
};

/** The parts of a range between borders, neighbours put together while they fit, or where one is too short. */
const joined = (
  range: FrameRange,
  borders: readonly number[],
  { longestInFrames, shortestInFrames }: SegmentLengths,
): FrameRange[] => {
  const end = endInFrames(range);
  const inside = borders.filter((border) => range.startInFrames < border && border < end);
  return between([range.startInFrames, ...inside, end]).reduce<FrameRange[]>((found, part) => {
    const last = found.at(-1);
    if (!last) return [part];
    const durationInFrames = last.durationInFrames + part.durationInFrames;
    const isTooShort =
      last.durationInFrames < shortestInFrames || end - part.startInFrames < shortestInFrames;
    return durationInFrames <= longestInFrames || isTooShort
      ? [...found.slice(0, -1), { ...last, durationInFrames }]
      : [...found, part];
  }, []);
};

/** Equal pieces that are not too long; a border inside a transition moves to where that begins. */
const divided = (
  range: FrameRange,
  transitions: readonly FrameRange[],
  lengths: SegmentLengths,
): FrameRange[] => {
  const { startInFrames, durationInFrames } = range;
  const pieces = Math.ceil(durationInFrames / lengths.longestInFrames);
  const wish = startInFrames + Math.round(durationInFrames / pieces);
  const border = transitionAcross(transitions, wish)?.startInFrames ?? wish;
  const before = border - startInFrames;
  const after = durationInFrames - before;
  if (Math.min(before, after) < lengths.shortestInFrames) return [range];
  const rest = { startInFrames: border, durationInFrames: after };
  return [{ startInFrames, durationInFrames: before }, ...divided(rest, transitions, lengths)];
};

/**
 * Where a film is divided to be rendered piece by piece: ranges that tile it, in order. `words` are where a viewer reads something,
 * in whatever language: languages then share what has none, which is why the ranges depend on where words stand and not on
 * what they say.
 *
 * A border lies where words begin or end, on a cut, or where a transition is over, never inside a transition. Shots that together
 * are not too long share a range; a longer one is divided evenly, so that all cores can draw it. Only a transition can make a
 * range longer than `longestInFrames`, and only the film itself one shorter than `shortestInFrames`.
 */
export const segmentRanges = (
  cut: Pick<Cut, "shots" | "durationInFrames">,
  words: readonly FrameRange[],
  lengths: SegmentLengths,
): FrameRange[] => {
  const { durationInFrames } = cut;
  const transitions = transitionRanges(cut);
  const lettered = letteredStretches({ durationInFrames, words, transitions, ...lengths });
  const ends = lettered.flatMap((range) => [range.startInFrames, endInFrames(range)]);
  return between([0, ...ends, durationInFrames])
    .flatMap((stretch) => joined(stretch, shotBorders(cut), lengths))
    .flatMap((range) => divided(range, transitions, lengths));
};
