import { fMeasure } from "./matching.ts";

/**
 * Hit rate of section borders (mir_eval's `segment.detection`): F-measure within `window` seconds, the song's start and end
 * left out, since nothing has to be heard for them. `starts` of sections, in seconds; null when the truth has no border inside.
 */
export const borderHits = (
  truth: readonly number[],
  found: readonly number[],
  durationInSeconds: number,
  window: number,
): number | null => {
  const inside = (starts: readonly number[]) =>
    [...new Set(starts.filter((start) => start > 0 && start < durationInSeconds))].toSorted(
      (a, b) => a - b,
    );
  const due = inside(truth);
  return due.length === 0 ? null : fMeasure(due, inside(found), window);
};
