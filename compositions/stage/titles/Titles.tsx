import type { Words } from "../../../src/film/text.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { Fill } from "../Fill.tsx";
import { shotAt } from "../shot-at.ts";
import { CreditsCard } from "./CreditsCard.tsx";
import { creditsLayout, creditsMoment } from "./credits-moment.ts";
import { CreditsShade } from "./CreditsShade.tsx";
import { FilmTitle } from "./FilmTitle.tsx";
import { titleMoment } from "./title-moment.ts";

/** Props of {@link Titles}. `frame` is the film's. */
export type TitlesProps = {
  readonly staged: StagedFilm;
  readonly words: Words;
  readonly frame: number;
};

/** The lettering that the shot on screen asks for: the film's title, the credits, or none. */
export const Titles = ({ staged, words, frame }: TitlesProps) => {
  const shot = shotAt(staged.shots, frame);
  if (!shot || words === "none") return null;
  const kind = shot.shot.title;
  switch (kind) {
    case "none":
      return null;
    case "film":
      return (
        <FilmTitle staged={staged} words={words} moment={titleMoment(staged, shot, words, frame)} />
      );
    case "credits": {
      const layout = creditsLayout(staged, shot, words);
      const moment = creditsMoment(staged, shot, layout, frame);
      return (
        <Fill>
          <CreditsShade staged={staged} strength={moment.shade} />
          <CreditsCard staged={staged} words={words} layout={layout} moment={moment} />
        </Fill>
      );
    }
    default:
      return kind satisfies never;
  }
};
