import { endInFrames, type FrameRange } from "../time/range.ts";
import { transitionAcross } from "./transition-ranges.ts";

/** A stretch from one frame to before another. */
type Stretch = { readonly from: number; readonly to: number };

/** Where a film can be divided into a part with words and one without. */
export type LetteredFilm = {
  readonly durationInFrames: number;
  readonly words: readonly FrameRange[];
  readonly transitions: readonly FrameRange[];
  /** A stretch is no shorter, with words or without. */
  readonly shortestInFrames: number;
};

/** Words with the transitions that they reach into, and as many frames as a stretch must have. */
const holding =
  ({ durationInFrames, transitions, shortestInFrames }: LetteredFilm) =>
  (words: FrameRange): Stretch => {
    const to = Math.min(
      durationInFrames,
      Math.max(endInFrames(words), words.startInFrames + shortestInFrames),
    );
    const from = Math.max(0, Math.min(words.startInFrames, to - shortestInFrames));
    const across = transitionAcross(transitions, to);
    return {
      from: transitionAcross(transitions, from)?.startInFrames ?? from,
      to: across ? endInFrames(across) : to,
    };
  };

/**
 * The stretches of a film in which words are read, in order: each holds the transitions that its words reach into, and swallows
 * what is too short to stand alone beside it.
 */
export const letteredStretches = (film: LetteredFilm): FrameRange[] => {
  const { durationInFrames, shortestInFrames } = film;
  const stretches = film.words.map(holding(film)).toSorted((a, b) => a.from - b.from);
  return stretches
    .reduce<Stretch[]>((found, { from, to }) => {
      const last = found.at(-1);
      const end = durationInFrames - to < shortestInFrames ? durationInFrames : to;
      return last && from - last.to < shortestInFrames
        ? [...found.slice(0, -1), { from: last.from, to: Math.max(last.to, end) }]
        : [...found, { from: from < shortestInFrames ? 0 : from, to: end }];
    }, [])
    .map(({ from, to }) => ({ startInFrames: from, durationInFrames: to - from }));
};
