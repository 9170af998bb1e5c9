import type { Cut, LyricLine } from "../cut/cut.ts";
import type { Film } from "../film/film.ts";
import type { Format, Song } from "../film/film-file.ts";
import type { Words } from "../film/text.ts";
import type { Score } from "../score/score.ts";
import {
  resolveCut,
  type Made,
  type PictureChoice,
  type StagedShot,
} from "../takes/resolve-cut.ts";
import type { FrameRange } from "../time/range.ts";

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
  /** The lyrics that are read in place of the shots' captions; null when the film does not ask for them. */
  readonly lyrics: readonly LyricLine[] | null;
  readonly durationInFrames: number;
  /** The part of the film that the composition plays: all of it, or one shot and its neighbours' edges. */
  readonly window: FrameRange;
};

/** How a staged film is shown: in which words, and with how much of the director's notes over panels. */
export type View = { readonly words: Words; readonly notes: "none" | "arrows" | "full" };

/** What is put on the stage: a cut of a film to a song, and what has been made for it. */
export type StageInput = {
  readonly film: Film;
  readonly format: Format;
  readonly song: Song;
  readonly cut: Cut;
  /** Null when the song has not been analysed. */
  readonly score: Score | null;
  readonly made: Made;
  readonly pictures: PictureChoice;
  readonly hasSound: boolean;
};

/** Stages a cut: every shot with its place and the best picture there is for it. The same input gives the same stage. */
export const stageCut = (input: StageInput): StagedFilm => {
  const { film, format, song, cut, score, made, pictures, hasSound } = input;
  return {
    kind: "film",
    film,
    format,
    fps: cut.fps,
    song,
    hasSound,
    shots: resolveCut(film, cut, made, pictures),
    pulse: score && { beats: score.beats, downbeats: score.downbeats, energy: score.energy },
    lyrics: song.lyrics?.captions ? cut.lyrics : null,
    durationInFrames: cut.durationInFrames,
    window: { startInFrames: 0, durationInFrames: cut.durationInFrames },
  };
};
