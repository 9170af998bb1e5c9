import type { Words } from "../../../src/film/text.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { shotAt } from "../shot-at.ts";
import { Credits } from "./Credits.tsx";
import { FilmTitle } from "./FilmTitle.tsx";

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
      return <FilmTitle staged={staged} shot={shot} words={words} frame={frame} />;
    case "credits":
      return <Credits staged={staged} shot={shot} words={words} frame={frame} />;
    default:
      return kind satisfies never;
  }
};
