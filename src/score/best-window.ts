import { mean } from "./curve.ts";
import { energyAt } from "./energy-at.ts";
import type { Score } from "./score.ts";
import type { SongWindow } from "./window-of-score.ts";

/** Where in a window its loudest section should begin: something must lead up to it, and most of it must be heard. Shares. */
const [earliestDrop, latestDrop] = [0.15, 0.5];

/** A section's border is worth this much of the loudness scale (0..1) where the window begins, and where it ends. */
const opensWell = 0.2;
const closesWell = 0.15;
/** The loudest section's beginning inside the window. */
const holdsDrop = 0.5;

/** Nearer than this two moments are one. Seconds. */
const same = 0.06;

const near = (times: readonly number[], time: number): boolean =>
  times.some((other) => Math.abs(other - time) < same);

/** Where a window may begin and end: on downbeats; half a second apart where nothing beats. */
const borders = ({ downbeats, durationInSeconds }: Score): number[] =>
  downbeats.length >= 2
    ? [...new Set([0, ...downbeats, durationInSeconds])]
    : [
        ...Array.from({ length: Math.floor(durationInSeconds * 2) }, (_, index) => index / 2),
        durationInSeconds,
      ];

const worth = (score: Score, { start, end }: SongWindow): number => {
  const steps = Array.from(
    { length: 32 },
    (_, index) => start + ((end - start) * (index + 0.5)) / 32,
  );
  const loudness = mean(steps.map((time) => energyAt(score, time)));
  const sections = score.sections.map((section) => section.start);
  const loudest = score.sections.find(({ energyRank }) => energyRank === 1) ?? null;
  const share = loudest ? (loudest.start - start) / (end - start) : -1;
  return (
    loudness +
    (near(sections, start) ? opensWell : 0) +
    (near([...sections, score.durationInSeconds], end) ? closesWell : 0) +
    (share >= earliestDrop && share <= latestDrop ? holdsDrop : 0)
  );
};

/**
 * The part of a song that stands best for it in at most `seconds`: whole bars, as many as fit; loud, with the loudest section
 * beginning inside it, and from one section's border to another's where there is such a window. The earliest of equals. Null when
 * the song is not longer than `seconds`, or has no bar that short.
 */
export const bestWindow = (score: Score, seconds: number): SongWindow | null => {
  if (score.durationInSeconds <= seconds) return null;
  const moments = borders(score);
  const windows = moments.flatMap((start): SongWindow[] => {
    const end = moments.findLast((moment) => moment - start <= seconds + 1e-6);
    return end === undefined || end - start < seconds * 0.6 ? [] : [{ start, end }];
  });
  return windows.reduce<SongWindow | null>(
    (best, window) => (best && worth(score, best) >= worth(score, window) ? best : window),
    null,
  );
};
