import type { Film } from "../../../src/film/film.ts";
import type { Keyframe, Subject } from "../../../src/film/storyboard.ts";

/** What every figure is drawn from; the same values give the same markup. */
export type FigureProps = {
  readonly film: Film;
  readonly subject: Subject;
  readonly keyframe: Keyframe;
  /** Seconds inside the shot: wind, breath and twinkle; may be a little below 0. */
  readonly seconds: number;
  /** 0..1, 1 on a downbeat. */
  readonly pulse: number;
  /** 0..1, how loud the music is. */
  readonly energy: number;
};
