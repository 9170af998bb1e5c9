import type { Words } from "../../../src/film/text.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { Fill } from "../Fill.tsx";
import { smoothStep } from "../../../src/picture/numbers.ts";
import { softShadow } from "../lettering.ts";
import { CreditLine } from "./CreditLine.tsx";
import { creditLayout } from "./credit-layout.ts";
import { creditLines } from "./credit-lines.ts";
import { leavingLight } from "./shot-light.ts";
import { stoneColours } from "./stone-colours.ts";
import { TitleShade } from "./TitleShade.tsx";
import { TwinStones } from "./TwinStones.tsx";

/** Props of {@link Credits}. `frame` is the film's. */
export type CreditsProps = {
  readonly staged: StagedFilm;
  readonly shot: StagedShot;
  readonly words: Words;
  readonly frame: number;
};

/** The credits over their shot, in cards that can be read in its time. */
export const Credits = ({ staged, shot, words, frame }: CreditsProps) => {
  const { film, format, fps } = staged;
  const { look } = film.film;
  const lines = creditLines(film.film, staged.song);
  const shotInFrames = shot.cut.durationInFrames;
  const layout = creditLayout({ frame: format, lines, words, shotInFrames, fps });
  const { box, unit, cards, framesPerCard, perCard } = layout;
  const inShot = frame - shot.startInFrames;
  const card = Math.min(cards - 1, Math.max(0, Math.floor(inShot / framesPerCard)));
  const inCard = inShot - card * framesPerCard;
  const isLastShot = shot.index === staged.shots.length - 1;
  const opacity =
    card === cards - 1
      ? leavingLight(inShot, shotInFrames, isLastShot)
      : smoothStep(0, 8, framesPerCard - inCard);
  return (
    <Fill>
      <TitleShade frame={format} ink={look.ink} strength={smoothStep(-4, 20, inShot)} edge={0.5} />
      <div
        style={{
          position: "absolute",
          ...box,
          ...column,
          color: look.paper,
          textShadow: softShadow(look.ink),
          opacity,
        }}
      >
        <TwinStones
          width={Math.min(box.width * 0.5, 380 * unit)}
          colours={stoneColours(film)}
          line={look.paper}
          drawn={card > 0 ? 1 : smoothStep(0, 30, inShot)}
        />
        <div style={{ height: 26 * unit }} />
        {lines.slice(card * perCard, (card + 1) * perCard).map((line, index) => (
          <CreditLine
            key={`${line.role.en} ${line.name.en}`}
            line={line}
            words={words}
            layout={layout}
            light={smoothStep(0, 14, inCard - 4 - index * 2)}
          />
        ))}
      </div>
    </Fill>
  );
};

const column = {
  display: "flex",
  flexDirection: "column",
  alignItems: "center",
  justifyContent: "center",
} as const;
