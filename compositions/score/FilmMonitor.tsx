import { Sequence } from "remotion";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import type { Words } from "../../src/film/text.ts";
import { FilmLayers } from "../stage/FilmLayers.tsx";
import { withOpacity } from "../stage/lettering.ts";
import { pictureBox, playheadX } from "./score-view-layout.ts";

/** Props of {@link FilmMonitor}. */
export type FilmMonitorProps = { readonly staged: StagedFilm; readonly words: Words };

/** The film as it plays, made small; drawn at its full size first, so that it looks as it will. Its sound is the view's. */
export const FilmMonitor = ({ staged, words }: FilmMonitorProps) => {
  const { format, film } = staged;
  const scale = Math.min(pictureBox.width / format.width, pictureBox.height / format.height);
  const [width, height] = [format.width * scale, format.height * scale];
  return (
    <div
      style={{
        position: "absolute",
        left: playheadX - width / 2,
        top: pictureBox.top,
        width,
        height,
        overflow: "hidden",
        boxShadow: `0 0 0 1px ${withOpacity(film.film.look.paper, 0.24)}`,
      }}
    >
      <div
        style={{
          position: "absolute",
          width: format.width,
          height: format.height,
          transform: `scale(${scale})`,
          transformOrigin: "0 0",
          overflow: "hidden",
          backgroundColor: film.film.look.ink,
        }}
      >
        <Sequence from={0} layout="none" name={film.film.title.en}>
          <FilmLayers staged={staged} words={words} notes="arrows" />
        </Sequence>
      </div>
    </div>
  );
};
