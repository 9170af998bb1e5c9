import { Fade } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { BokehDiscs, SoftMasses } from "../Bokeh.tsx";

/** The dune sea out of focus: bands of sky, haze and sand without edges, leftover lights as discs. */
export const duneSoft = (scene: BackdropScene) => {
  const { paint, seed } = scene;
  const id = `${paint.key}-soft`;
  const dusky = mixColour(paint.shade, paint.top, 0.35);
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-1000}
          to={900}
          stops={[
            [0, paint.top],
            [0.3, mixColour(paint.top, paint.middle, 0.6)],
            [0.46, paint.horizon],
            [0.54, mixColour(paint.horizon, paint.light, 0.6)],
            [0.61, mixColour(paint.horizon, dusky, 0.6)],
            [0.72, mixColour(paint.light, dusky, 0.45)],
            [0.84, paint.shade],
            [1, paint.deep],
          ]}
        />
      </defs>
      <rect x={-5000} y={-3800} width={10000} height={8000} fill={`url(#${id})`} />
      <SoftMasses
        id={`${id}-mass`}
        colour={dusky}
        opacity={0.5}
        tall={2.4}
        field={{
          seed: seed + 2,
          count: 9,
          left: -2000,
          right: 2000,
          top: -160,
          bottom: 60,
          small: 60,
          large: 190,
        }}
      />
      <SoftMasses
        id={`${id}-sand`}
        colour={paint.light}
        opacity={0.5}
        tall={0.16}
        field={{
          seed: seed + 3,
          count: 8,
          left: -1900,
          right: 1900,
          top: 120,
          bottom: 420,
          small: 260,
          large: 720,
        }}
      />
      <BokehDiscs
        id={`${id}-lamp`}
        colour={paint.glow}
        opacity={0.34 + 0.2 * scene.tender}
        seconds={scene.seconds}
        field={{
          seed: seed + 4,
          count: 22,
          left: -1500,
          right: 1500,
          top: -330,
          bottom: 190,
          small: 12,
          large: 58,
        }}
      />
    </g>
  );
};
