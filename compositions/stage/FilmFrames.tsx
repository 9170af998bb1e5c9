import { useCurrentFrame } from "remotion";
import type { ShownFrame } from "../../src/deliver/shown-frame.ts";
import type { StageProps } from "./Film.tsx";
import { PlayedFilm } from "./PlayedFilm.tsx";

/** Props of {@link FilmFrames}. */
export type FilmFramesProps = StageProps & {
  /** What is drawn, one a frame; null for the film's first frame. */
  readonly shown: readonly ShownFrame[] | null;
};

/** Single frames of a film, in any order and any words: what a renderer cannot lay, all of it on one page. */
export const FilmFrames = ({ staging, words, notes, shown }: FilmFramesProps) => {
  const at = useCurrentFrame();
  const one = shown?.[at] ?? { frame: 0, words };
  // The film began so many frames ago that this is the frame that is on. With other words everything is laid out anew: what is left
  // of the others would show in the edges of letters.
  return (
    <PlayedFilm
      key={one.words}
      staging={staging}
      words={one.words}
      notes={notes}
      from={at - one.frame}
    />
  );
};
