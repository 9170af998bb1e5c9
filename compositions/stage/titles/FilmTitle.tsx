import { Fill } from "../Fill.tsx";
import type { Words } from "../../../src/film/text.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import { toFrames } from "../../../src/time/rounding.ts";
import type { StagedFilm } from "../../load/staging.ts";
import { centredBox } from "../captions/caption-style.ts";
import { unitOf } from "../geometry/frame.ts";
import { smoothStep } from "../geometry/smooth-step.ts";
import { softShadow, typefaces } from "../lettering.ts";
import { leavingLight } from "./shot-light.ts";
import { stoneColours } from "./stone-colours.ts";
import { TitleShade } from "./TitleShade.tsx";
import { titleTimes } from "./title-times.ts";
import { TwinStones } from "./TwinStones.tsx";

/** Props of {@link FilmTitle}. `frame` is the film's. */
export type FilmTitleProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  readonly words: Words;
  readonly frame: number;
};

/** Frames a character takes to come up. */
const rise = 20;

/** The film's title over its shot: large Chinese a character a beat, the two stones, letterspaced English. */
export const FilmTitle = ({ staged, shot, words, frame }: FilmTitleProps) => {
  const { film, format } = staged;
  const { title, look } = film.film;
  const inShot = frame - shot.startInFrames;
  const large = words === "en" ? title.en : title.zh;
  const small = words === "zh-en" ? title.en : null;
  const characters = [...large];
  const times = titleTimes({
    characters: characters.length,
    shotInFrames: shot.cut.durationInFrames,
    beats: beatsInShot(staged, shot),
  });
  const size = titleSize(staged, large, words === "en");
  const allThere = (times.at(-1) ?? 0) + rise * 0.4;
  const pace = Math.min(30, shot.cut.durationInFrames * 0.25);
  const drawn = smoothStep(allThere - 4, allThere + pace, inShot);
  const isLast = shot.index === staged.shots.length - 1;
  const unit = unitOf(format);
  return (
    <Fill style={{ opacity: leavingLight(inShot, shot.cut.durationInFrames, isLast) }}>
      <TitleShade frame={format} ink={look.ink} strength={smoothStep(-4, 24, inShot)} edge={0.14} />
      <Fill
        style={{ justifyContent: "center", alignItems: "center", color: look.paper, textShadow: softShadow(look.ink) }}
      >
        <div
          style={{
            display: "flex",
            fontFamily: words === "en" ? typefaces.en : typefaces.zh,
            fontWeight: words === "en" ? 400 : 300,
            fontSize: size,
            lineHeight: 1.2,
            whiteSpace: "pre",
            gap: words === "en" ? size * 0.12 : size * 0.4,
          }}
        >
          {characters.map((character, index) => {
            const light = smoothStep(0, rise, inShot - (times[index] ?? 0));
            return (
              <span
                key={`${index} ${character}`}
                style={{ opacity: light, transform: `translateY(${((1 - light) * size * 0.1).toFixed(2)}px)` }}
              >
                {character}
              </span>
            );
          })}
        </div>
        <div style={{ margin: `${22 * unit}px 0 ${small ? 18 * unit : 0}px` }}>
          <TwinStones width={ornamentWidth(staged)} colours={stoneColours(film)} line={look.paper} drawn={drawn} />
        </div>
        {small ? (
          <div
            style={{
              fontFamily: typefaces.en,
              fontWeight: 500,
              fontSize: 40 * unit,
              letterSpacing: `${0.34 + 0.08 * drawn}em`,
              paddingLeft: `${0.34 + 0.08 * drawn}em`,
              textTransform: "uppercase",
              whiteSpace: "nowrap",
              opacity: smoothStep(allThere + pace * 0.2, allThere + pace * 1.2, inShot),
            }}
          >
            {small}
          </div>
        ) : null}
      </Fill>
    </Fill>
  );
};

/** As large as 150 thousandths of the shorter side, smaller for a long title that would leave its box. */
const titleSize = ({ format }: StagedFilm, title: string, isEnglish: boolean): number => {
  const advance = isEnglish ? 0.62 : 1.4;
  return Math.min(138 * unitOf(format), (centredBox(format).width * 0.96) / ([...title].length * advance));
};

const ornamentWidth = ({ format }: StagedFilm): number =>
  Math.min(centredBox(format).width * 0.8, 560 * unitOf(format));

const beatsInShot = ({ pulse, fps }: StagedFilm, shot: StagedShot): number[] =>
  (pulse?.beats ?? [])
    .map((seconds) => toFrames(seconds, fps) - shot.startInFrames)
    .filter((frame) => frame >= 0 && frame < shot.cut.durationInFrames);
