import type { AskedSeconds } from "./seconds.ts";

/** What a shot asks of the music, as the storyboard has it. */
export type LengthWish = {
  readonly weight: number;
  readonly shortest: number;
  readonly longest: number;
};

/** When the list says nothing: the storyboard's own defaults. */
const unsaid: LengthWish = { weight: 1, shortest: 1, longest: 6 };

const round = (seconds: number): number => Math.round(seconds * 100) / 100;
const within = (seconds: number): number => round(Math.min(600, Math.max(0.1, seconds)));

/**
 * Shortest and longest around the seconds that were asked for: 30 % less, 40 % and at least a second more, so that some
 * beat of any song lies between (a beat of 60 BPM takes a second). A range stays the range it is. The weight makes the cut
 * share the song's time out as the list does; `mean` is the list's average in seconds.
 */
export const lengthWish = (asked: AskedSeconds | null, mean: number): LengthWish => {
  if (!asked) return unsaid;
  const { from, to } = asked;
  const weight = round(Math.min(4, Math.max(0.25, (from + to) / 2 / mean)));
  if (from < to) return { weight, shortest: within(from), longest: within(to) };
  return { weight, shortest: within(from * 0.7), longest: within(Math.max(from * 1.4, from + 1)) };
};

/** Average of the lengths that were asked for; 3 s when none was. */
export const meanSeconds = (asked: readonly (AskedSeconds | null)[]): number => {
  const lengths = asked.flatMap((length) => (length ? [(length.from + length.to) / 2] : []));
  return lengths.length === 0 ? 3 : lengths.reduce((a, b) => a + b, 0) / lengths.length;
};

/** Sum of the lengths that were asked for; the others count as average ones. */
export const sumOfSeconds = (asked: readonly (AskedSeconds | null)[]): number =>
  meanSeconds(asked) * asked.length;
