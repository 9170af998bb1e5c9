/** A stop: where (0..1), colour, and opacity (1 when left out). */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

type LinearProps = {
  readonly id: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly stops: readonly Stop[];
};

type RadialProps = {
  readonly id: string;
  readonly stops: readonly Stop[];
  /** Where the light sits inside the shape, 0..1 of its box; the middle by default. */
  readonly focus?: readonly [number, number];
};

const Stops = ({ stops }: { readonly stops: readonly Stop[] }) =>
  stops.map(([offset, colour, opacity = 1]) => (
    <stop
      key={offset}
      offset={offset}
      stopColor={colour}
      stopOpacity={Math.round(opacity * 1000) / 1000}
    />
  ));

/** A linear gradient between two points of the figure. */
export const Linear = ({ id, from, to, stops }: LinearProps) => (
  <linearGradient
    id={id}
    gradientUnits="userSpaceOnUse"
    x1={from[0]}
    y1={from[1]}
    x2={to[0]}
    y2={to[1]}
  >
    <Stops stops={stops} />
  </linearGradient>
);

/** A radial gradient over the box of the shape it fills. */
export const Radial = ({ id, stops, focus = [0.5, 0.5] }: RadialProps) => (
  <radialGradient id={id} fx={focus[0]} fy={focus[1]}>
    <Stops stops={stops} />
  </radialGradient>
);
