import type { Recipe } from "./recipe.ts";

/** A clip that is read once, forwards. Places are indices into the frames that are made, not frames of the film. */
export type Reading = {
  readonly clip: string;
  /** First frame of the clip that is wanted, and one past the last. */
  readonly first: number;
  readonly end: number;
  /** Place of the first frame that wants it, and of the last. */
  readonly from: number;
  readonly to: number;
};

/** What must be read to make frames, in the order in which it is first wanted. */
export type ReadingPlan = {
  readonly readings: readonly Reading[];
  /** For each frame the reading of each of its plates; none for a frame of which the stage draws the picture. */
  readonly platesOf: readonly (readonly number[])[];
};

type OpenReading = { clip: string; first: number; end: number; from: number; to: number };

/**
 * Plans how clips are read for frames that are made in the order given. A clip is opened again only where it goes backwards, or
 * where two of its frames are wanted at once.
 */
export const readingsOf = (recipe: Recipe, frames: readonly number[]): ReadingPlan => {
  const readings: OpenReading[] = [];
  const platesOf = frames.map((index, place) => {
    const frame = recipe.frames[index];
    if (frame?.kind !== "laid") return [];
    return frame.plates.map(({ clip, clipFrame }) => {
      const fits = (reading: OpenReading): boolean =>
        reading.clip === clip &&
        (reading.end - 1 === clipFrame || (reading.end <= clipFrame && reading.to < place));
      // The one that stands nearest before the frame.
      const reading = readings.filter(fits).toSorted((a, b) => b.end - a.end)[0];
      if (!reading) {
        readings.push({ clip, first: clipFrame, end: clipFrame + 1, from: place, to: place });
        return readings.length - 1;
      }
      reading.end = clipFrame + 1;
      reading.to = place;
      return readings.indexOf(reading);
    });
  });
  return { readings, platesOf };
};

/** Those of some frames that only the stage can draw, with their words. */
export const drawnFrames = (recipe: Recipe, frames: readonly number[]): number[] =>
  frames.filter((frame) => (recipe.frames[frame]?.kind ?? "drawn") === "drawn");

/** Those of some frames that the stage draws without words. */
export const letteredFrames = (recipe: Recipe, frames: readonly number[]): number[] =>
  frames.filter((frame) => recipe.frames[frame]?.kind === "lettered");

/** Names of the veils that are laid over some frames. */
export const veilsUsed = (recipe: Recipe, frames: readonly number[]): string[] => [
  ...new Set(
    frames.flatMap((index) => {
      const frame = recipe.frames[index];
      const layers = frame && frame.kind !== "drawn" ? frame.layers : [];
      return layers.flatMap(({ veil }) => recipe.veils[veil] ?? []);
    }),
  ),
];
