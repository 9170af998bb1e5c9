import { Audio } from "@remotion/media";
import { useMemo } from "react";
import { Sequence, staticFile, useCurrentFrame } from "remotion";
import { Fill } from "./Fill.tsx";
import type { Words } from "../../src/film/text.ts";
import type { Notes } from "../load/film-props.ts";
import { filmPath } from "../load/film-path.ts";
import type { StagedFilm } from "../../src/deliver/staged-film.ts";
import { Captions } from "./captions/Captions.tsx";
import { endingDarkness } from "./ending-darkness.ts";
import { Grade } from "./Grade.tsx";
import { Ink } from "./Ink.tsx";
import { junctions, passageAt } from "./junctions.ts";
import { PassageLayer } from "./PassageLayer.tsx";
import { scoreLight } from "./score-light.ts";
import { ScoreTrack } from "./ScoreTrack.tsx";
import { ShotPicture } from "./ShotPicture.tsx";
import { Titles } from "./titles/Titles.tsx";
import { shown } from "./transitions/transition.ts";

/** Props of {@link FilmLayers}. */
export type FilmLayersProps = {
  readonly staged: StagedFilm;
  readonly words: Words;
  readonly notes: Notes;
};

/**
 * The song, and the film from bottom to top: pictures, transitions, light of the music, grade, captions, titles, the end.
 *
 * Shots are plain sequences that carry their handles: a transition overlaps two of them and never moves a cut.
 */
export const FilmLayers = ({ staged, words, notes }: FilmLayersProps) => {
  const frame = useCurrentFrame();
  const { film, format } = staged;
  const cuts = useMemo(() => junctions(staged, format), [staged, format]);
  const passages = cuts.map((cut) => passageAt(cut, frame));
  const passing = passages.find((passage) => passage !== null);
  const light = scoreLight(staged, frame);
  return (
    <Fill>
      {staged.hasSound ? <Audio src={staticFile(filmPath(film.slug, staged.song.file))} /> : null}
      {staged.shots.map((shot, index) => {
        const { headInFrames, tailInFrames } = shot.cut.handles;
        return (
          <Sequence
            key={shot.shot.id}
            name={shot.shot.id}
            from={shot.startInFrames - headInFrames}
            durationInFrames={headInFrames + shot.cut.durationInFrames + tailInFrames}
          >
            <PassageLayer layer={passages[index - 1]?.incoming ?? shown}>
              <PassageLayer layer={passages[index]?.outgoing ?? shown}>
                <ShotPicture
                  staged={staged}
                  shot={shot}
                  notes={shot.shot.title === "none" ? notes : "none"}
                  isLive
                />
              </PassageLayer>
            </PassageLayer>
          </Sequence>
        );
      })}
      <Ink staged={staged} strength={passing?.dark ?? 0} />
      <Fill>{passing?.over}</Fill>
      {light ? <ScoreTrack frame={format} ember={film.film.look.ember} light={light} /> : null}
      <Grade frame={format} look={film.film.look} />
      <Captions staged={staged} words={words} notes={notes} frame={frame} />
      <Titles staged={staged} words={words} frame={frame} />
      <Ink staged={staged} strength={endingDarkness(staged, frame)} />
    </Fill>
  );
};
