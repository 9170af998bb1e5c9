import { lastAtOrBefore } from "./last-at-or-before.ts";
import type { Score } from "./score.ts";

const DOWNBEAT = 1;
const BEAT = 0.5;
const DECAY = 0.15;

/**
 * A throb for things that move with the music: 1 on a downbeat, 0.5 on other beats, falling by a factor e every
 * `decayInSeconds` (default 0.15 s), 0 before the first beat. A downbeat's tail is never cut by the weaker beat after it.
 */
export const beatPulse = (
  score: Pick<Score, "beats" | "downbeats">,
  seconds: number,
  decayInSeconds = DECAY,
): number => {
  const since = (times: readonly number[]): number => {
    const last = times[lastAtOrBefore(times, seconds)];
    return last === undefined ? 0 : Math.exp(-(seconds - last) / decayInSeconds);
  };
  return Math.max(DOWNBEAT * since(score.downbeats), BEAT * since(score.beats));
};
