import { Fade } from "../../paint/Fade.tsx";
import { ridge } from "./ridge.ts";
import type { RidgeShape } from "./ridge.ts";

/** Colours of one row of dunes. */
export type DuneColours = {
  /** The slope at the crest. */
  readonly crest: string;
  /** The slope lower down, where haze or light gathers. */
  readonly foot: string;
  /** Slopes in shadow, and how dark they lie on the rest (0..1). */
  readonly face: string;
  readonly faceOpacity: number;
  /** Light on the crests. */
  readonly rim: string;
  readonly rimOpacity: number;
};

/** A row of dunes, flat as cut paper, lit from the left; wrap it in a mirror for light from the right. */
export const Dune = ({
  id,
  shape,
  colours,
}: {
  readonly id: string;
  readonly shape: RidgeShape;
  readonly colours: DuneColours;
}) => {
  const { body, faces, rim, wind } = ridge(shape);
  const { height } = shape;
  return (
    <g>
      <defs>
        <Fade
          id={`${id}-slope`}
          from={-height}
          to={height * 3.2}
          stops={[
            [0, colours.crest],
            [1, colours.foot],
          ]}
        />
        <Fade
          id={`${id}-face`}
          from={-height}
          to={height * 1.7}
          stops={[
            [0, colours.face, colours.faceOpacity],
            [0.55, colours.face, colours.faceOpacity * 0.6],
            [1, colours.face, 0],
          ]}
        />
      </defs>
      <path d={body} fill={`url(#${id}-slope)`} />
      <path d={faces} fill={`url(#${id}-face)`} />
      <path
        d={wind}
        fill="none"
        stroke={colours.rim}
        strokeWidth={1.1}
        opacity={colours.rimOpacity * 0.3}
      />
      <path d={rim} fill={colours.rim} opacity={colours.rimOpacity} />
    </g>
  );
};
