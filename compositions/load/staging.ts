import type { Film } from "../../src/film/film.ts";
import type { Format, Song } from "../../src/film/film-file.ts";
import type { Text } from "../../src/film/text.ts";
import type { Score } from "../../src/score/score.ts";
import type { StagedShot } from "../../src/takes/resolve-cut.ts";
import type { FrameRange } from "../../src/time/range.ts";

/** What the stage hears of a song: enough to glow and breathe with it. */
export type Pulse = Pick<Score, "beats" | "downbeats" | "energy">;

/** A film ready to be played: data only, so that it can travel as props. */
export type StagedFilm = {
  readonly kind: "film";
  readonly film: Film;
  readonly format: Format;
  readonly fps: number;
  /** The song it is cut to. */
  readonly song: Song;
  /** Whether the song's file is there; without it the film plays in silence. */
  readonly hasSound: boolean;
  readonly shots: readonly StagedShot[];
  /** Null when the song has not been analysed: the film plays, without following the music. */
  readonly pulse: Pulse | null;
  readonly durationInFrames: number;
  /** The part of the film that the composition plays: all of it, or one shot and its neighbours' edges. */
  readonly window: FrameRange;
};

/** Why a film cannot be played, and the command that helps. */
export type StagedSlate = {
  readonly kind: "slate";
  readonly slug: string;
  readonly format: Format;
  readonly heading: Text;
  /** What is wrong, one line each. */
  readonly reasons: readonly string[];
  /** A command line to type, or null when editing a file is what helps. */
  readonly run: string | null;
};

/** What a composition plays. A film that cannot be played is a slate, never an exception. */
export type Staging = StagedFilm | StagedSlate;
