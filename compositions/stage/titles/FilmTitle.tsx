import type { Words } from "../../../src/film/text.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { Fill } from "../Fill.tsx";
import { unitOf } from "../geometry/frame.ts";
import { smoothStep } from "../../../src/picture/numbers.ts";
import { softShadow } from "../lettering.ts";
import { leavingLight } from "./shot-light.ts";
import { SmallTitle } from "./SmallTitle.tsx";
import { stoneColours } from "./stone-colours.ts";
import { TitleCharacters } from "./TitleCharacters.tsx";
import { titleLights } from "./title-lights.ts";
import { TitleShade } from "./TitleShade.tsx";
import { titleStyle } from "./title-style.ts";
import { TwinStones } from "./TwinStones.tsx";

/** Props of {@link FilmTitle}. `frame` is the film's. */
export type FilmTitleProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  readonly words: Words;
  readonly frame: number;
};

/** The film's title over its shot: large Chinese a character a beat, the two stones, letterspaced English. */
export const FilmTitle = ({ staged, shot, words, frame }: FilmTitleProps) => {
  const { film, format } = staged;
  const { title, look } = film.film;
  const isLatin = words === "en";
  const large = isLatin ? title.en : title.zh;
  const small = words === "zh-en" ? title.en : null;
  const inShot = frame - shot.startInFrames;
  const lights = titleLights(staged, shot, [...large].length, inShot);
  const style = titleStyle(format, large, small, isLatin);
  const isLast = shot.index === staged.shots.length - 1;
  return (
    <Fill style={{ opacity: leavingLight(inShot, shot.cut.durationInFrames, isLast) }}>
      <TitleShade frame={format} ink={look.ink} strength={smoothStep(-4, 24, inShot)} edge={0.14} />
      <Fill
        style={{
          ...centred,
          paddingBottom: 2 * lift * format.height,
          color: look.paper,
          textShadow: softShadow(look.ink),
        }}
      >
        <TitleCharacters
          text={large}
          lights={lights.characters}
          size={style.large}
          gap={style.gap}
          isLatin={isLatin}
        />
        <div style={{ margin: `${22 * unitOf(format)}px 0 ${small ? 18 * unitOf(format) : 0}px` }}>
          <TwinStones
            width={style.ornament}
            colours={stoneColours(film)}
            line={look.paper}
            drawn={lights.ornament}
          />
        </div>
        {small === null ? null : (
          <SmallTitle text={small} size={style.small} light={lights.small} />
        )}
      </Fill>
    </Fill>
  );
};

/** How far above the middle of the frame a title stands, in frame heights: people and horizons are below it. */
const lift = 0.09;

const centred = { justifyContent: "center", alignItems: "center" } as const;
