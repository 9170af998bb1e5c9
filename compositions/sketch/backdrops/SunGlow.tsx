import type { WorldProps } from "../world-props.ts";
import { carrySpot } from "../geometry/hold-focus.ts";
import { fine, short } from "../../../src/picture/numbers.ts";
import { pictureHeight, spotOf } from "../../../src/picture/picture.ts";
import { LightHalo } from "../paint/Fade.tsx";
import { paintOf } from "../paint/paint.ts";

/** The air around suns and lamps: a wide light behind them. Nothing where no subject shines. */
export const SunGlow = ({ film, moment, pulse, energy }: WorldProps) => {
  const suns = new Set(
    film.bible.props.filter(({ shape }) => shape === "suns").map(({ id }) => id),
  );
  const { keyframe, place, rest, rig } = moment;
  const { glow, light } = paintOf(place, keyframe.time, 0.5, 0.5);
  const id = `air-${glow.slice(1)}`;
  return (
    <g>
      <defs>
        <LightHalo id={id} colour={light} />
      </defs>
      {moment.subjects
        .filter(({ subject }) => suns.has(subject.entry))
        .map(({ key, subject, opacity }) => {
          const spot = carrySpot(rest, rig, 9000, spotOf(subject.at));
          const radius = (420 + subject.height * pictureHeight * 1.5) * (1 + 0.04 * energy);
          return (
            <circle
              key={key}
              cx={short(spot.x)}
              cy={short(spot.y)}
              r={short(radius)}
              fill={`url(#${id})`}
              opacity={fine(opacity * (0.62 + 0.2 * pulse))}
            />
          );
        })}
    </g>
  );
};
