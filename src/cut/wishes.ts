import type { Shot } from "../film/storyboard.ts";

/** What one shot asks of the cut, in frames. */
export type Wish = {
  readonly shot: Shot;
  readonly shortestInFrames: number;
  readonly longestInFrames: number;
  /** The length the shot would have if the song's time were shared out by weight and pace alone. */
  readonly idealInFrames: number;
  /** Whether this shot opens a scene. */
  readonly opensScene: boolean;
};

/** How much longer than the average a calm shot wants to be, and how much shorter a driven one. */
const paceFactor = { calm: 1.5, free: 1, driven: 0.65 } as const;

/**
 * The shots' wishes, their ideal lengths sharing out `totalInFrames`: each shot takes weight x pace of a common measure,
 * kept between its shortest and longest, and the common measure is found by bisection so that the ideals sum to the song.
 *
 * `slack` widens every shot's limits by that factor (1 = as written).
 */
export const wishes = (
  shots: readonly Shot[],
  totalInFrames: number,
  fps: number,
  slack = 1,
): Wish[] => {
  const limits = shots.map((shot) => ({
    share: shot.music.weight * paceFactor[shot.music.pace],
    shortest: Math.max(1, Math.ceil((shot.music.shortest / slack) * fps - 0.5)),
    longest: Math.max(1, Math.floor(shot.music.longest * slack * fps + 0.5)),
  }));
  const lengths = (measure: number) =>
    limits.map(({ share, shortest, longest }) =>
      Math.min(longest, Math.max(shortest, share * measure)),
    );
  const measure = bisect((value) => sum(lengths(value)) < totalInFrames, 0, 4 * totalInFrames);
  const ideals = lengths(measure);
  return shots.map((shot, index) => ({
    shot,
    shortestInFrames: limits[index]?.shortest ?? 1,
    longestInFrames: limits[index]?.longest ?? 1,
    idealInFrames: ideals[index] ?? 1,
    opensScene: index > 0 && shots[index - 1]?.scene !== shot.scene,
  }));
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The border between where `below` holds and where it does not, after 40 halvings. */
const bisect = (below: (value: number) => boolean, low: number, high: number): number => {
  let [from, to] = [low, high];
  for (let k = 0; k < 40; k++) {
    const middle = (from + to) / 2;
    if (below(middle)) from = middle;
    else to = middle;
  }
  return to;
};
