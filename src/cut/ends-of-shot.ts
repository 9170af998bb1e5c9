import type { Moments } from "./moments.ts";
import type { Wish } from "./wishes.ts";

/** Whoever holds for longer than this many moments leaves on a downbeat: only downbeats are searched then. */
export const mostMoments = 48;

/** First index in `ascending` whose value is at least `limit`. */
export const firstAtLeast = (ascending: ArrayLike<number>, limit: number): number => {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Where a shot may end that begins at the moment `from`: indexes of moments. Windows of more than `most` moments are searched
 * by their downbeats, and where even these are more than {@link mostMoments}, by every second, third ... of them.
 */
export const endsOfShots = (shotWishes: readonly Wish[], moments: Moments, most: number) => {
  const { frames, indexOf, isOfSong, downbeats } = moments;
  const end = frames.length - 1;
  const forced = forcedEnds(shotWishes, frames[end] ?? 0);
  const found: number[] = [];

  const exactly = (frame: number, from: number, wish: Wish): readonly number[] => {
    const index = indexOf.get(frame);
    const length = frame - (frames[from] ?? 0);
    const fits = length >= wish.shortestInFrames && length <= wish.longestInFrames;
    return index !== undefined && index > from && fits ? [index] : [];
  };

  /** The list is filled anew by the next call. */
  return (shot: number, from: number): readonly number[] => {
    const wish = shotWishes[shot];
    if (!wish) return [];
    const start = frames[from] ?? 0;
    const must = forced[shot] ?? null;
    if (must !== null) return exactly(must, from, wish);
    if (wish.lockedInFrames !== null) return exactly(start + wish.lockedInFrames, from, wish);
    const low = Math.max(from + 1, firstAtLeast(frames, start + wish.shortestInFrames));
    const high = Math.min(end, firstAtLeast(frames, start + wish.longestInFrames + 1));
    found.length = 0;
    if (high - low > most) {
      const first = firstAtLeast(downbeats, low);
      const last = firstAtLeast(downbeats, high);
      const stride = Math.max(1, Math.ceil((last - first) / mostMoments));
      for (let k = first; k < last; k += stride) found.push(downbeats[k] ?? 0);
      if (found.length >= 2) return found;
      found.length = 0;
    }
    for (let to = low; to < high; to++) if (isOfSong[to] === 1) found.push(to);
    return found;
  };
};

/** The frame a shot must end on: the song's end for the last, and before it what locked shots leave of the song. Else null. */
const forcedEnds = (shotWishes: readonly Wish[], total: number): readonly (number | null)[] => {
  const forced: (number | null)[] = shotWishes.map(() => null);
  let frame = total;
  for (let index = shotWishes.length - 1; index >= 0; index--) {
    forced[index] = frame;
    const locked = shotWishes[index]?.lockedInFrames ?? null;
    if (locked === null) break;
    frame -= locked;
  }
  return forced;
};
