import type { Words } from "../../../src/film/text.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { Fill } from "../Fill.tsx";
import { unitOf } from "../geometry/frame.ts";
import { softShadow } from "../lettering.ts";
import { SmallTitle } from "./SmallTitle.tsx";
import { stoneColours } from "./stone-colours.ts";
import { TitleCharacters } from "./TitleCharacters.tsx";
import { titleTexts, type TitleMoment } from "./title-moment.ts";
import { TitleShade } from "./TitleShade.tsx";
import { titleStyle } from "./title-style.ts";
import { TwinStones } from "./TwinStones.tsx";

/** Props of {@link FilmTitle}. */
export type FilmTitleProps = {
  readonly staged: StagedFilm;
  readonly words: Words;
  readonly moment: TitleMoment;
};

/** The film's title: large Chinese a character a beat, the two stones, letterspaced English. */
export const FilmTitle = ({ staged, words, moment }: FilmTitleProps) => {
  const { film, format } = staged;
  const { look } = film.film;
  const { large, small } = titleTexts(staged, words);
  const isLatin = words === "en";
  const style = titleStyle(format, large, small, isLatin);
  return (
    <Fill style={{ opacity: moment.opacity }}>
      <TitleShade frame={format} ink={look.ink} strength={moment.shade} edge={0.14} />
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
          lights={moment.characters}
          size={style.large}
          gap={style.gap}
          isLatin={isLatin}
        />
        <div style={{ margin: `${22 * unitOf(format)}px 0 ${small ? 18 * unitOf(format) : 0}px` }}>
          <TwinStones
            width={style.ornament}
            colours={stoneColours(film)}
            line={look.paper}
            drawn={moment.ornament}
          />
        </div>
        {small === null ? null : (
          <SmallTitle text={small} size={style.small} light={moment.small} />
        )}
      </Fill>
    </Fill>
  );
};

/** How far above the middle of the frame a title stands, in frame heights: people and horizons are below it. */
const lift = 0.09;

const centred = { justifyContent: "center", alignItems: "center" } as const;
