import { fine, short } from "../../../src/picture/numbers.ts";

/** A stop of a gradient: where (0..1), which colour, how solid (0..1). */
export type Stop = readonly [at: number, colour: string, opacity?: number];

const stopsOf = (stops: readonly Stop[]) =>
  stops.map(([at, colour, opacity]) => (
    <stop
      key={at}
      offset={fine(at)}
      stopColor={colour}
      {...(opacity === undefined ? {} : { stopOpacity: fine(opacity) })}
    />
  ));

/** A gradient from `from` to `to` along one axis of the art, in its units. Use as `url(#id)`. */
export const Fade = ({
  id,
  from,
  to,
  across = false,
  stops,
}: {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly across?: boolean;
  readonly stops: readonly Stop[];
}) => (
  <linearGradient
    id={id}
    gradientUnits="userSpaceOnUse"
    x1={across ? short(from) : 0}
    x2={across ? short(to) : 0}
    y1={across ? 0 : short(from)}
    y2={across ? 0 : short(to)}
  >
    {stopsOf(stops)}
  </linearGradient>
);

/** A gradient from the middle of whatever it fills to its edge. Use as `url(#id)`. */
export const Halo = ({ id, stops }: { readonly id: string; readonly stops: readonly Stop[] }) => (
  <radialGradient id={id}>{stopsOf(stops)}</radialGradient>
);

/** A soft light: solid in the middle, gone at the edge, falling off as light does. */
export const LightHalo = ({ id, colour }: { readonly id: string; readonly colour: string }) => (
  <Halo
    id={id}
    stops={[
      [0, colour, 1],
      [0.18, colour, 0.62],
      [0.45, colour, 0.22],
      [0.75, colour, 0.05],
      [1, colour, 0],
    ]}
  />
);
