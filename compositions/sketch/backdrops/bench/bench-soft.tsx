import { Halo } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { BokehDiscs, SoftMasses } from "../Bokeh.tsx";

/** The bench out of focus: one warm light in the dark, gleams of metal as discs. */
export const benchSoft = (scene: BackdropScene) => {
  const { paint, seed, seconds } = scene;
  const id = `${paint.key}-soft`;
  return (
    <g>
      <defs>
        <Halo
          id={id}
          stops={[
            [0, paint.glow],
            [0.2, paint.light],
            [0.48, mixColour(paint.horizon, paint.light, 0.2)],
            [0.75, paint.horizon],
            [1, paint.top],
          ]}
        />
      </defs>
      <rect x={-5000} y={-3800} width={10000} height={8000} fill={paint.top} />
      <ellipse cx={-60} cy={150} rx={1500} ry={780} fill={`url(#${id})`} />
      <SoftMasses
        id={`${id}-mass`}
        colour={paint.shade}
        opacity={0.75}
        tall={2.6}
        field={{
          seed: seed + 2,
          count: 12,
          left: -1400,
          right: 1400,
          top: -420,
          bottom: -180,
          small: 40,
          large: 130,
        }}
      />
      <BokehDiscs
        id={`${id}-gleam`}
        colour={paint.accent}
        opacity={0.46}
        seconds={seconds}
        field={{
          seed: seed + 4,
          count: 16,
          left: -1200,
          right: 1200,
          top: -330,
          bottom: 260,
          small: 12,
          large: 56,
        }}
      />
    </g>
  );
};
