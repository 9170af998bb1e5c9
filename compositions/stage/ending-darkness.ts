import { smoothStep } from "../../src/picture/numbers.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";

/** Frames of the closing fade when the last shot does not say. */
const usual = 24;

/**
 * How dark the end has become at a frame of the film, 0..1: all ink on the very last one.
 *
 * The last shot has no next one to give way to: its transition's frames, where the storyboard gives any, are the fade's.
 */
export const endingDarkness = (staged: StagedFilm, frame: number): number => {
  const last = staged.shots.at(-1);
  if (!last) return 0;
  const wished = last.shot.transition.frames || usual;
  const frames = Math.min(wished, Math.floor(last.cut.durationInFrames / 4));
  return smoothStep(0, frames, frame + 1 - (staged.durationInFrames - frames));
};
