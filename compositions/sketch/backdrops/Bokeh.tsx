import { fine, short } from "../../../src/picture/numbers.ts";
import { seededRandom, smoothNoise } from "../../../src/picture/seeded-random.ts";
import { Halo } from "../paint/Fade.tsx";

/** Where out-of-focus discs or masses lie and how large they are, in picture units. */
export type BokehField = {
  readonly seed: number;
  readonly count: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly small: number;
  readonly large: number;
};

type Disc = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly strength: number;
};

const scatter = (field: BokehField): readonly Disc[] => {
  const random = seededRandom(field.seed);
  return Array.from({ length: field.count }, () => ({
    x: random.between(field.left, field.right),
    y: random.between(field.top, field.bottom),
    radius: field.small + (field.large - field.small) * random.next() ** 1.7,
    strength: random.between(0.35, 1),
  }));
};

/** Lights out of focus: flat discs with a slightly brighter rim, breathing a little. */
export const BokehDiscs = ({
  id,
  field,
  colour,
  opacity,
  seconds,
}: {
  readonly id: string;
  readonly field: BokehField;
  readonly colour: string;
  readonly opacity: number;
  readonly seconds: number;
}) => (
  <g>
    <defs>
      <Halo
        id={id}
        stops={[
          [0, colour, 0.5],
          [0.72, colour, 0.56],
          [0.87, colour, 0.85],
          [0.95, colour, 0.5],
          [1, colour, 0],
        ]}
      />
    </defs>
    {scatter(field).map((disc, index) => (
      <circle
        key={short(disc.x)}
        cx={short(disc.x)}
        cy={short(disc.y)}
        r={short(disc.radius)}
        fill={`url(#${id})`}
        opacity={fine(
          opacity * disc.strength * (0.85 + 0.15 * smoothNoise(field.seed + index, seconds * 0.9)),
        )}
      />
    ))}
  </g>
);

/** Dark or light masses far out of focus: wide soft ellipses. */
export const SoftMasses = ({
  id,
  field,
  colour,
  opacity,
  tall = 1,
}: {
  readonly id: string;
  readonly field: BokehField;
  readonly colour: string;
  readonly opacity: number;
  /** Height of the ellipses against their width. */
  readonly tall?: number;
}) => (
  <g>
    <defs>
      <Halo
        id={id}
        stops={[
          [0, colour, 1],
          [0.4, colour, 0.82],
          [0.7, colour, 0.32],
          [1, colour, 0],
        ]}
      />
    </defs>
    {scatter(field).map((mass) => (
      <ellipse
        key={short(mass.x)}
        cx={short(mass.x)}
        cy={short(mass.y)}
        rx={short(mass.radius)}
        ry={short(mass.radius * tall)}
        fill={`url(#${id})`}
        opacity={fine(opacity * mass.strength)}
      />
    ))}
  </g>
);
