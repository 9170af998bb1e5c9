import { Fade } from "../../paint/Fade.tsx";
import { arcadeAir } from "./arcade-air.ts";
import type { BackdropScene } from "../backdrop.ts";
import { BokehDiscs, SoftMasses } from "../Bokeh.tsx";

/** The arcade out of focus: pillars as dark bands, the light between them, screens as discs above the water and in it. */
export const arcadeSoft = (scene: BackdropScene) => {
  const { paint, seed, seconds } = scene;
  const id = `${paint.key}-soft`;
  const air = arcadeAir(paint);
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-900}
          to={900}
          stops={[
            [0, paint.deep],
            [0.26, paint.top],
            [0.44, paint.horizon],
            [0.5, air],
            [0.57, paint.horizon],
            [0.75, paint.shade],
            [1, paint.deep],
          ]}
        />
      </defs>
      <rect x={-5000} y={-3800} width={10000} height={8000} fill={`url(#${id})`} />
      <SoftMasses
        id={`${id}-air`}
        colour={air}
        opacity={0.75}
        tall={2.1}
        field={{
          seed: seed + 5,
          count: 7,
          left: -1100,
          right: 1100,
          top: -180,
          bottom: -40,
          small: 120,
          large: 300,
        }}
      />
      <SoftMasses
        id={`${id}-pillar`}
        colour={paint.deep}
        opacity={0.8}
        tall={7}
        field={{
          seed: seed + 2,
          count: 9,
          left: -1600,
          right: 1600,
          top: -300,
          bottom: 60,
          small: 60,
          large: 150,
        }}
      />
      <BokehDiscs
        id={`${id}-screen`}
        colour={paint.accent}
        opacity={0.55}
        seconds={seconds}
        field={{
          seed: seed + 4,
          count: 15,
          left: -1300,
          right: 1300,
          top: -190,
          bottom: -20,
          small: 16,
          large: 74,
        }}
      />
      <BokehDiscs
        id={`${id}-screen`}
        colour={paint.accent}
        opacity={0.26}
        seconds={seconds}
        field={{
          seed: seed + 6,
          count: 15,
          left: -1300,
          right: 1300,
          top: 60,
          bottom: 340,
          small: 14,
          large: 60,
        }}
      />
    </g>
  );
};
