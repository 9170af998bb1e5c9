import { useMemo } from "react";
import { useCurrentFrame } from "remotion";
import type { Words } from "../../src/film/text.ts";
import { toSeconds } from "../../src/time/rounding.ts";
import type { WithStaging } from "../load/film-props.ts";
import type { ScoreSheet } from "../load/score-sheet.ts";
import { charactersOf } from "../stage/characters-of.ts";
import { Fill } from "../stage/Fill.tsx";
import { useFonts } from "../stage/fonts.ts";
import { NotDraggable } from "../stage/NotDraggable.tsx";
import { StagingSlate } from "../stage/StagingSlate.tsx";
import { vocabularyText } from "../stage/vocabulary-text.ts";
import { FilmMonitor } from "./FilmMonitor.tsx";
import { Lanes } from "./Lanes.tsx";
import { ShotNow } from "./ShotNow.tsx";
import { SongNow } from "./SongNow.tsx";

/** What {@link ScoreView} needs of its composition's props. */
export type ScoreViewStageProps = WithStaging & {
  readonly words: Words;
  readonly sheet: ScoreSheet | null;
};

/**
 * The film over its song, to see a cut as one hears it: the picture in the middle, below it shots, sections, wave, attacks
 * and beats, which pass by under one playhead, and at the foot the whole song.
 */
export const ScoreView = ({ staging, sheet, words }: ScoreViewStageProps) => {
  const characters = useMemo(
    () =>
      charactersOf(
        staging?.kind === "film" ? [staging.film, staging.song, staging.lyrics] : staging,
        vocabularyText,
      ),
    [staging],
  );
  const hasFonts = useFonts(characters);
  const frame = useCurrentFrame();
  if (!staging || !hasFonts) return null;
  if (staging.kind === "slate") return <StagingSlate staging={staging} />;
  if (!sheet) return null;
  const { ink, paper } = staging.film.film.look;
  const now = toSeconds(frame, staging.fps);
  return (
    <Fill style={{ backgroundColor: ink, color: paper }}>
      <NotDraggable>
        <FilmMonitor staged={staging} words={words} />
      </NotDraggable>
      <SongNow staged={staging} score={sheet.score} now={now} />
      <ShotNow staged={staging} frame={frame} />
      <Lanes staged={staging} sheet={sheet} now={now} />
    </Fill>
  );
};
