import type { Words } from "../../../src/film/text.ts";
import type { StagedFilm } from "../../../src/deliver/staged-film.ts";
import { Fill } from "../Fill.tsx";
import { softShadow } from "../lettering.ts";
import { CreditLine } from "./CreditLine.tsx";
import type { CreditLayout } from "./credit-layout.ts";
import { creditLines } from "./credit-lines.ts";
import type { CreditsMoment } from "./credits-moment.ts";
import { stoneColours } from "./stone-colours.ts";
import { TwinStones } from "./TwinStones.tsx";

/** Props of {@link CreditsCard}. */
export type CreditsCardProps = {
  readonly staged: StagedFilm;
  readonly words: Words;
  readonly layout: CreditLayout;
  readonly moment: CreditsMoment;
};

/** One card of the credits; the shade under it is drawn apart, for it stays while cards change. */
export const CreditsCard = ({ staged, words, layout, moment }: CreditsCardProps) => {
  const { film } = staged;
  const { look } = film.film;
  const { box, unit, perCard } = layout;
  const first = moment.card * perCard;
  const lines = creditLines(film.film, staged.song).slice(first, first + perCard);
  return (
    <Fill>
      <div
        style={{
          position: "absolute",
          ...box,
          ...column,
          color: look.paper,
          textShadow: softShadow(look.ink),
          opacity: moment.opacity,
        }}
      >
        <TwinStones
          width={Math.min(box.width * 0.5, 380 * unit)}
          colours={stoneColours(film)}
          line={look.paper}
          drawn={moment.ornament}
        />
        <div style={{ height: 26 * unit }} />
        {lines.map((line, index) => (
          <CreditLine
            key={`${line.role.en} ${line.name.en}`}
            line={line}
            words={words}
            layout={layout}
            light={moment.lines[index] ?? 1}
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
