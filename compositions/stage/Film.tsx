import type { Words } from "../../src/film/text.ts";
import type { Notes, WithStaging } from "../load/film-props.ts";
import { PlayedFilm } from "./PlayedFilm.tsx";

/** What {@link Film} needs of a composition's props. */
export type StageProps = WithStaging & { readonly words: Words; readonly notes: Notes };

/** A staged film, or the part of it that the composition's window shows; a slate if it cannot be played. */
export const Film = ({ staging, words, notes }: StageProps) => {
  const from = staging?.kind === "film" ? -staging.window.startInFrames : 0;
  return <PlayedFilm staging={staging} words={words} notes={notes} from={from} />;
};
