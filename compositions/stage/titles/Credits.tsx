import { Fill } from "../Fill.tsx";
import type { Words } from "../../../src/film/text.ts";
import type { StagedShot } from "../../../src/takes/resolve-cut.ts";
import type { StagedFilm } from "../../load/staging.ts";
import { centredBox } from "../captions/caption-style.ts";
import { unitOf } from "../geometry/frame.ts";
import { smoothStep } from "../geometry/smooth-step.ts";
import { softShadow } from "../lettering.ts";
import { creditCards } from "./credit-cards.ts";
import { CreditLine } from "./CreditLine.tsx";
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

/** The credits over their shot, in cards that can be read in its time. Upright frames set roles above names. */
export const Credits = ({ staged, shot, words, frame }: CreditsProps) => {
  const { film, format, fps } = staged;
  const { look } = film.film;
  const unit = unitOf(format);
  const box = centredBox(format);
  const isUpright = format.width <= format.height;
  const lines = creditLines(film.film, staged.song);
  const shotInFrames = shot.cut.durationInFrames;
  const lineHeight = (words === "zh-en" ? 82 : 58) * (isUpright ? 1.44 : 1) * unit;
  const capacity = Math.max(1, Math.floor((box.height - 150 * unit) / lineHeight));
  const { perCard, framesPerCard, cards, scale } = creditCards({ lines: lines.length, shotInFrames, fps, capacity });
  const inShot = frame - shot.startInFrames;
  const card = Math.min(cards - 1, Math.max(0, Math.floor(inShot / framesPerCard)));
  const inCard = inShot - card * framesPerCard;
  const isLastCard = card === cards - 1;
  const leaving = isLastCard
    ? leavingLight(inShot, shotInFrames, shot.index === staged.shots.length - 1)
    : smoothStep(0, 8, framesPerCard - inCard);
  return (
    <Fill>
      <TitleShade frame={format} ink={look.ink} strength={smoothStep(-4, 20, inShot)} edge={0.5} />
      <div
        style={{
          position: "absolute",
          ...box,
          display: "flex",
          flexDirection: "column",
          alignItems: "center",
          justifyContent: "center",
          color: look.paper,
          textShadow: softShadow(look.ink),
          opacity: leaving,
        }}
      >
        <TwinStones
          width={Math.min(box.width * 0.5, 380 * unit)}
          colours={stoneColours(film)}
          line={look.paper}
          drawn={card > 0 ? 1 : smoothStep(0, 30, inShot)}
        />
        <div style={{ height: 26 * unit * scale }} />
        {lines.slice(card * perCard, (card + 1) * perCard).map((line, index) => (
          <CreditLine
            key={`${line.role.en} ${line.name.en}`}
            line={line}
            words={words}
            unit={unit * scale}
            height={lineHeight * scale}
            width={box.width}
            isStacked={isUpright}
            light={smoothStep(0, 14, inCard - 4 - index * 2)}
          />
        ))}
      </div>
    </Fill>
  );
};
