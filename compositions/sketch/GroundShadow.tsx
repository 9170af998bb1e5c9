import type { WorldProps } from "./world-props.ts";
import { carrySpot, growthBetween } from "./geometry/hold-focus.ts";
import type { StagedSubject } from "../../src/picture/match-subjects.ts";
import { fine, short } from "../../src/picture/numbers.ts";
import { pictureHeight, spotOf } from "../../src/picture/picture.ts";
import type { Spot } from "../../src/picture/picture.ts";
import { lightSide } from "./light-side.ts";
import { Halo } from "./paint/Fade.tsx";
import { paintOf } from "./paint/paint.ts";

const grounded: ReadonlySet<string> = new Set(["tin", "tower", "screen", "lamp", "toy", "thing"]);

/** Shadow under whatever stands on the ground: a dark touch at its foot and a long soft one away from the light. */
export const GroundShadow = ({
  film,
  moment,
  staged,
  seconds,
}: WorldProps & { readonly staged: StagedSubject }) => {
  const { subject, opacity } = staged;
  const { keyframe, place, rest, rig } = moment;
  const person = film.bible.characters.some(({ id }) => id === subject.entry);
  const shape = film.bible.props.find(({ id }) => id === subject.entry)?.shape;
  const floats = place.backdrop === "neural" || (place.backdrop === "arcade" && !person);
  const stands = subject.part === "whole" && !floats && rig.plan === 0;
  if (!stands || !(person || (shape !== undefined && grounded.has(shape)))) return null;
  const height = subject.height * pictureHeight * growthBetween(rest, rig, 0);
  const spot = carrySpot(rest, rig, 0, spotOf(subject.at));
  const foot = spot.y + height * 0.5;
  if (foot > pictureHeight * 1.5) return null;
  if (place.backdrop === "arcade") {
    return (
      <WaterRings
        spot={{ x: spot.x, y: foot }}
        width={height * 0.15}
        colour={paintOf(place, keyframe.time, 0.5, 0.5).glow}
        seconds={seconds}
      />
    );
  }
  const { deep } = paintOf(place, keyframe.time, 0.5, 0.5);
  const id = `ground-${deep.slice(1)}`;
  const width = height * (person ? 0.17 : 0.62);
  const away = -lightSide(film, keyframe);
  return (
    <g opacity={fine(opacity)}>
      <defs>
        <Halo
          id={id}
          stops={[
            [0, deep, 0.9],
            [0.45, deep, 0.6],
            [0.75, deep, 0.2],
            [1, deep, 0],
          ]}
        />
      </defs>
      <ellipse
        cx={0}
        cy={0}
        rx={short(width * 2.6)}
        ry={short(width * 0.34)}
        fill={`url(#${id})`}
        opacity={0.55}
        transform={`translate(${short(spot.x + away * width * 1.7)} ${short(foot + width * 0.16)}) rotate(${short(away * 7)})`}
      />
      {/* A person's drawing brings the dark touch under its own soles. */}
      {person ? null : (
        <ellipse
          cx={short(spot.x)}
          cy={short(foot - width * 0.04)}
          rx={short(width)}
          ry={short(width * 0.22)}
          fill={`url(#${id})`}
        />
      )}
    </g>
  );
};

/** Rings that widen on the water round whoever stands in it. */
const WaterRings = ({
  spot,
  width,
  colour,
  seconds,
}: {
  readonly spot: Spot;
  readonly width: number;
  readonly colour: string;
  readonly seconds: number;
}) => (
  <g fill="none" stroke={colour}>
    {[0, 1, 2].map((ring) => {
      const age = (seconds * 0.45 + ring / 3) % 1;
      const grown = (age + 1) % 1;
      return (
        <ellipse
          key={ring}
          cx={short(spot.x)}
          cy={short(spot.y)}
          rx={short(width * (0.5 + 1.9 * grown))}
          ry={short(width * (0.5 + 1.9 * grown) * 0.15)}
          strokeWidth={fine(width * 0.03)}
          opacity={fine(0.6 * (1 - grown))}
        />
      );
    })}
  </g>
);
