import type { Words } from "../../src/film/text.ts";
import type { Notes } from "../load/film-props.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { captionVeil } from "../../src/deliver/laying/recipe.ts";
import { CaptionBlock } from "../stage/captions/CaptionBlock.tsx";
import { captionSettings } from "../stage/captions/caption-setting.ts";
import { captionStyle } from "../stage/captions/caption-style.ts";
import { Scrim } from "../stage/captions/Scrim.tsx";
import { Grade } from "../stage/Grade.tsx";
import { ScoreTrack } from "../stage/ScoreTrack.tsx";
import { Ink } from "../stage/Ink.tsx";
import { FilmTitle } from "../stage/titles/FilmTitle.tsx";
import { wholeTitle } from "../stage/titles/title-moment.ts";
import { CreditsVeil } from "./CreditsVeil.tsx";

/** Props of {@link VeilPicture}. */
export type VeilPictureProps = {
  readonly staged: StagedFilm;
  readonly words: Words;
  readonly notes: Notes;
  /** A name of `veilNames`; of another nothing is drawn. */
  readonly veil: string;
};

/** One veil alone, as strong as it can be, on nothing. */
export const VeilPicture = ({ staged, words, notes, veil }: VeilPictureProps) => {
  const { format, film } = staged;
  const { ember, ink, paper } = film.film.look;
  const isClearOfNotes = notes === "full";
  switch (veil) {
    case "ink":
      return <Ink staged={staged} strength={1} />;
    case "breath":
      return <ScoreTrack frame={format} ember={ember} light={{ breath: 1, throb: 0 }} />;
    case "throb":
      return <ScoreTrack frame={format} ember={ember} light={{ breath: 0, throb: 1 }} />;
    case "grade":
      return <Grade frame={format} look={film.film.look} />;
    case "scrim": {
      const { box } = captionStyle(format, isClearOfNotes);
      return <Scrim frame={format} box={box} ink={ink} strength={1} />;
    }
    case "title":
      return <FilmTitle staged={staged} words={words} moment={wholeTitle(staged, words)} />;
    default: {
      const [kind, index, card] = veil.split(":");
      if (kind === "credits")
        return (
          <CreditsVeil
            staged={staged}
            words={words}
            shot={staged.shots[Number(index)]}
            card={card === undefined ? null : Number(card)}
          />
        );
      const setting = captionSettings(staged, words, isClearOfNotes).find(
        (_, index) => veil === captionVeil(index),
      );
      if (!setting) return null;
      const lines = setting.lines.map((line) => ({ ...line, light: 1, down: 0 }));
      return (
        <CaptionBlock style={setting.style} ink={ink} paper={paper} lines={lines} singing={null} />
      );
    }
  }
};
