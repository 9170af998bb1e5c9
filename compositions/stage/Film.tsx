import { useMemo } from "react";
import { Sequence } from "remotion";
import { Fill } from "./Fill.tsx";
import type { Words } from "../../src/film/text.ts";
import type { Notes, WithStaging } from "../load/film-props.ts";
import { charactersOf } from "./characters-of.ts";
import { FilmLayers } from "./FilmLayers.tsx";
import { useFonts } from "./fonts.ts";
import { NotDraggable } from "./NotDraggable.tsx";
import { StagingSlate } from "./StagingSlate.tsx";
import { vocabularyText } from "./vocabulary-text.ts";

/** What {@link Film} needs of a composition's props. */
export type StageProps = WithStaging & { readonly words: Words; readonly notes: Notes };

/** A staged film, or the part of it that the composition's window shows; a slate if it cannot be played. */
export const Film = ({ staging, words, notes }: StageProps) => {
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
        <Sequence from={-staging.window.startInFrames} name={staging.film.film.title.en}>
          <FilmLayers staged={staging} words={words} notes={notes} />
        </Sequence>
      </NotDraggable>
    </Fill>
  );
};
