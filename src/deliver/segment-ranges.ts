import { framesBeforeCut } from "../cut/fit-transitions.ts";
import type { Cut } from "../cut/cut.ts";
import { endInFrames, startFrames, type FrameRange } from "../time/range.ts";

/** The transitions of a cut, as the frames in which two shots are seen at once; plain cuts have none. */
export const transitionRanges = (cut: Pick<Cut, "shots">): FrameRange[] => {
  const starts = startFrames(cut.shots.map(({ durationInFrames }) => durationInFrames));
  return cut.shots.slice(0, -1).flatMap(({ transition: { frames } }, index) =>
    frames === 0
      ? []
      : [
          {
            startInFrames: (starts[index + 1] ?? 0) - framesBeforeCut(frames),
            durationInFrames: frames,
          },
        ],
  );
};

const between = (borders: readonly number[]): FrameRange[] =>
  borders.slice(1).map((end, index) => {
    const startInFrames = borders[index] ?? 0;
    return { startInFrames, durationInFrames: end - startInFrames };
  });

/** One range a shot, from where the transition into it is over to where the one out of it is. */
const shotRanges = (cut: Pick<Cut, "shots" | "durationInFrames">): FrameRange[] => {
  const starts = startFrames(cut.shots.map(({ durationInFrames }) => durationInFrames));
  const borders = cut.shots.slice(1).map((_, index) => {
    const frames = cut.shots[index]?.transition.frames ?? 0;
    return (starts[index + 1] ?? 0) + frames - framesBeforeCut(frames);
  });
  return between([0, ...borders, cut.durationInFrames]).filter(
    ({ durationInFrames }) => durationInFrames > 0,
  );
};

const join = (ranges: readonly FrameRange[], longestInFrames: number): FrameRange[] =>
  ranges.reduce<FrameRange[]>((joined, range) => {
    const last = joined.at(-1);
    const both = (last?.durationInFrames ?? 0) + range.durationInFrames;
    return last && both <= longestInFrames
      ? [...joined.slice(0, -1), { ...last, durationInFrames: both }]
      : [...joined, range];
  }, []);

/** Equal pieces of at most `longestInFrames`; a border inside a transition moves to where that begins. */
const divide = (
  range: FrameRange,
  longestInFrames: number,
  transitions: readonly FrameRange[],
): FrameRange[] => {
  const pieces = Math.ceil(range.durationInFrames / longestInFrames);
  const borders = Array.from({ length: pieces + 1 }, (_, index) => {
    const frame = range.startInFrames + Math.round((range.durationInFrames * index) / pieces);
    const inside = transitions.find(
      (transition) => transition.startInFrames < frame && frame < endInFrames(transition),
    );
    return inside ? inside.startInFrames : frame;
  });
  const ascending = [...new Set(borders)].filter(
    (frame) => frame >= range.startInFrames && frame <= endInFrames(range),
  );
  return between(ascending);
};

/**
 * Where a film is divided to be rendered piece by piece: ranges that tile it, in order.
 *
 * A border lies on a cut or where a transition is over, never inside a transition. Shots that together are no longer than
 * `longestInFrames` share a range; a longer shot is divided evenly, so that all cores can draw it. Only a transition can make a
 * range longer than `longestInFrames`.
 */
export const segmentRanges = (
  cut: Pick<Cut, "shots" | "durationInFrames">,
  longestInFrames: number,
): FrameRange[] => {
  const transitions = transitionRanges(cut);
  return join(shotRanges(cut), longestInFrames).flatMap((range) =>
    divide(range, longestInFrames, transitions),
  );
};
