import { useId } from "react";
import { chance } from "../draw/chance.ts";
import { darken, mix } from "../draw/colour.ts";
import { band, polygon, resample, stroke, type Pt } from "../draw/curves.ts";
import { Linear } from "../draw/Gradients.tsx";
import type { Person } from "./person.ts";

type Props = {
  readonly person: Person;
  /** Where its ends are on average, y down. */
  readonly low: number;
};

const LOCKS = 46;

/** Hair across the top of an extreme close-up: locks that end at slightly different heights and stir in the air. */
export const Fringe = ({ person, low }: Props) => {
  const id = useId();
  const { hair, sheen } = person.wardrobe;
  const locks = Array.from({ length: LOCKS }, (_, i) => {
    const x = -2100 + (4200 * (i + 0.5)) / LOCKS;
    const end = low + (chance(71, i) - 0.5) * 34 + 12 * Math.sin(i * 1.7) + Math.abs(x) * 0.03;
    const stir = Math.sin(person.seconds * 0.9 + i * 0.7) * 8;
    const spine = resample(
      [
        [x * 0.82, -1400],
        [x * 0.94, low - 420],
        [x + (chance(72, i) - 0.5) * 26 + stir, end],
      ],
      7,
    );
    return { spine, tone: chance(73, i) };
  });
  const root: readonly Pt[] = [
    [-2400, -1400],
    [2400, -1400],
    [2400, low - 150],
    [-2400, low - 150],
  ];
  return (
    <>
      <Linear
        id={id}
        from={[0, -1000]}
        to={[0, low]}
        stops={[
          [0, hair],
          [0.5, mix(hair, sheen, 0.35)],
          [0.78, hair],
          [1, darken(hair, 0.4)],
        ]}
      />
      <path d={polygon(root)} fill={`url(#${id})`} />
      {locks.map(({ spine, tone }, i) => (
        <path
          key={i}
          d={band(spine, (t) => 124 - 34 * t ** 12)}
          fill={tone > 0.5 ? `url(#${id})` : darken(hair, 0.2)}
        />
      ))}
      {[0, 1].map((which) => (
        <path
          key={which}
          d={locks
            .flatMap(({ spine }, i) =>
              [-26, 24].map((dx, k) =>
                stroke(
                  spine
                    .slice(1)
                    .map(([x, y], j, all): Pt => [x + dx * (1 - j / all.length), y - 10]),
                  7 + 7 * chance(74, i * 2 + k),
                  0.4,
                ),
              ),
            )
            .filter((_, i) => i % 2 === which)
            .join("")}
          fill={which ? sheen : darken(hair, 0.6)}
          opacity={which ? 0.34 : 0.6}
        />
      ))}
    </>
  );
};
