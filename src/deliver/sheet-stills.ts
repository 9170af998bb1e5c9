import type { StagedFilm } from "./staged-film.ts";
import { clipSecondsAt } from "./played-clip.ts";

/** Frames of a shot that stand for it on a contact sheet: its first, middle and last, counted from its own first. */
export const sheetFrames = (durationInFrames: number): readonly [number, number, number] => {
  const last = durationInFrames - 1;
  return [0, Math.floor(last / 2), last];
};

/**
 * Pictures taken out of clips beforehand: by the id of a shot, one for each of its {@link sheetFrames}, as a data URL; null where
 * none could be taken. A page of a hundred videos takes a browser's memory and time.
 */
export type SheetStills = Readonly<Record<string, readonly (string | null)[]>>;

/** Stills to be taken out of one clip. */
export type StillsWanted = {
  readonly shot: string;
  /** Path of the clip inside `public/`. */
  readonly clip: string;
  /** Moments of the clip, one for each of the shot's {@link sheetFrames}. */
  readonly seconds: readonly number[];
};

/** What {@link SheetStills} of a film are taken from: the clips of those shots that have one. */
export const stillsWanted = ({ shots, fps }: StagedFilm): readonly StillsWanted[] =>
  shots.flatMap(({ shot, cut, picture }) =>
    picture.kind === "clip"
      ? [
          {
            shot: shot.id,
            clip: picture.clip.file,
            seconds: sheetFrames(cut.durationInFrames).map((frame) =>
              clipSecondsAt(picture.clip, cut.play.speed, frame, fps),
            ),
          },
        ]
      : [],
  );
