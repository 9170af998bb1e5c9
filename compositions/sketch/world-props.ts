import type { Film } from "../../src/film/film.ts";
import type { WorldMoment } from "./geometry/shot-moment.ts";

/** What a world is drawn from: the film, the moment its camera is at, and what the music does to it. */
export type WorldProps = {
  readonly film: Film;
  readonly moment: WorldMoment;
  /** Time inside the shot, for wind and breath. */
  readonly seconds: number;
  /** 1 on a downbeat, falling to 0. */
  readonly pulse: number;
  /** Energy of the song, 0 to 1. */
  readonly energy: number;
};
