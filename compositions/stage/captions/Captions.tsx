import { useMemo } from "react";
import { Fill } from "../Fill.tsx";
import { breakLines } from "../../../src/deliver/break-lines.ts";
import { captionsOf } from "../../../src/deliver/captions-of.ts";
import type { Words } from "../../../src/film/text.ts";
import { containsFrame } from "../../../src/time/range.ts";
import type { Notes } from "../../load/film-props.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { CaptionBlock } from "./CaptionBlock.tsx";
import { captionLight } from "./caption-light.ts";
import { captionStyle } from "./caption-style.ts";
import { Scrim } from "./Scrim.tsx";

/** Props of {@link Captions}. `frame` is the film's. */
export type CaptionsProps = {
  readonly staged: StagedFilm;
  readonly words: Words;
  readonly notes: Notes;
  readonly frame: number;
};

/**
 * The caption that is on, of a shot or of the song, Chinese above English, with a shade under it for as long as it is there.
 */
export const Captions = ({ staged, words, notes, frame }: CaptionsProps) => {
  const captions = useMemo(() => captionsOf(staged, words), [staged, words]);
  const caption = captions.find(({ range }) => containsFrame(range, frame));
  if (!caption) return null;
  const { range } = caption;
  const { ink, paper } = staged.film.film.look;
  const style = captionStyle(staged.format, notes === "full");
  const lines = caption.lines.flatMap(({ language, text }) =>
    breakLines(text, language, style[language].longest).map((line) => ({ language, text: line })),
  );
  return (
    <Fill>
      <Scrim
        frame={staged.format}
        box={style.box}
        ink={ink}
        strength={captionLight(range, frame)}
      />
      <CaptionBlock
        style={style}
        ink={ink}
        paper={paper}
        lines={lines.map((line, index) => ({
          ...line,
          light: captionLight(range, frame, index * 2),
        }))}
      />
    </Fill>
  );
};
