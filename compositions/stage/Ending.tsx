import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { smoothStep } from "../../src/picture/numbers.ts";

/** Props of {@link Ending}. `frame` is the film's. */
export type EndingProps = { readonly staged: StagedFilm; readonly frame: number };

/** Frames of the closing fade when the last shot does not say. */
const usual = 24;

/**
 * The film's last frames go down into its ink.
 *
 * The last shot has no next one to give way to: its transition's frames, where the storyboard gives any, are the fade's.
 */
export const Ending = ({ staged, frame }: EndingProps) => {
  const last = staged.shots.at(-1);
  if (!last) return null;
  const wished = last.shot.transition.frames || usual;
  const frames = Math.min(wished, Math.floor(last.cut.durationInFrames / 4));
  // Counted so that the very last frame is all ink.
  const dark = smoothStep(0, frames, frame + 1 - (staged.durationInFrames - frames));
  const { width, height } = staged.format;
  return dark === 0 ? null : (
    <svg width={width} height={height} style={{ position: "absolute", left: 0, top: 0 }}>
      <rect width={width} height={height} fill={staged.film.film.look.ink} opacity={dark} />
    </svg>
  );
};
