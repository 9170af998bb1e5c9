import { useMemo } from "react";
import { Sequence } from "remotion";
import { Fill } from "./Fill.tsx";
import type { Words } from "../../src/film/text.ts";
import type { Notes } from "../load/film-props.ts";
import type { Staging } from "../load/staging.ts";
import { charactersOf } from "./characters-of.ts";
import { FilmLayers } from "./FilmLayers.tsx";
import { useFonts } from "./fonts.ts";
import { NotDraggable } from "./NotDraggable.tsx";
import { StagingSlate } from "./StagingSlate.tsx";
import { vocabularyText } from "./vocabulary-text.ts";

/** Props of {@link PlayedFilm}. */
export type PlayedFilmProps = {
  readonly staging: Staging | null;
  readonly words: Words;
  readonly notes: Notes;
  /** Frame of the composition at which the film begins. */
  readonly from: number;
};

/** A staged film that plays from some frame on; a slate if it cannot be played. */
export const PlayedFilm = ({ staging, words, notes, from }: PlayedFilmProps) => {
  const characters = useMemo(
    () =>
      charactersOf(
        staging?.kind === "film" ? [staging.film, staging.song, staging.lyrics] : staging,
        vocabularyText,
      ),
    [staging],
  );
  const hasFonts = useFonts(characters);
  if (!staging || !hasFonts) return null;
  if (staging.kind === "slate") return <StagingSlate staging={staging} />;
  return (
    <Fill style={{ backgroundColor: staging.film.film.look.ink }}>
      <NotDraggable>
        <Sequence from={from} name={staging.film.film.title.en}>
          <FilmLayers staged={staging} words={words} notes={notes} />
        </Sequence>
      </NotDraggable>
    </Fill>
  );
};
