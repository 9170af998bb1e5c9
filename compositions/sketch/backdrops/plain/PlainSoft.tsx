import { fine } from "../../../../src/picture/numbers.ts";
import { Fade, Halo, LightHalo } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { BokehDiscs, SoftMasses } from "../Bokeh.tsx";
import { strokes } from "./brush.ts";

/** Close to it there is only colour, one light from the side, and a ground that goes soft. */
export const PlainSoft = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seed, seconds, lightFrom } = scene;
  const id = `${paint.key}-soft`;
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-620}
          to={620}
          stops={[
            [0, paint.top],
            [0.36, mixColour(paint.top, paint.horizon, 0.6)],
            [0.5, paint.horizon],
            [0.62, mixColour(paint.horizon, paint.light, 0.3)],
            [0.8, mixColour(paint.horizon, paint.shade, 0.4)],
            [1, paint.shade],
          ]}
        />
        <LightHalo id={`${id}-side`} colour={paint.light} />
        <Halo
          id={`${id}-far`}
          stops={[
            [0, paint.shade, 0.9],
            [0.5, paint.shade, 0.5],
            [1, paint.shade, 0],
          ]}
        />
      </defs>
      <rect x={-5000} y={-3800} width={10000} height={8000} fill={`url(#${id})`} />
      <ellipse
        cx={-lightFrom * 900}
        cy={-120}
        rx={900}
        ry={1100}
        fill={`url(#${id}-far)`}
        opacity={0.8}
      />
      <SoftMasses
        id={`${id}-mass`}
        colour={mixColour(paint.horizon, paint.light, 0.5)}
        opacity={0.5}
        tall={0.8}
        field={{
          seed: seed + 2,
          count: 7,
          left: -1000,
          right: 1000,
          top: -330,
          bottom: 260,
          small: 120,
          large: 400,
        }}
      />
      <ellipse
        cx={lightFrom * 640}
        cy={-190}
        rx={980}
        ry={760}
        fill={`url(#${id}-side)`}
        opacity={fine(0.55 + 0.25 * scene.tender + 0.12 * scene.pulse)}
      />
      <path
        d={strokes(seed + 3, 90, 60, 620)}
        fill="none"
        stroke={paint.light}
        strokeWidth={1.6}
        strokeLinecap="round"
        opacity={0.2}
      />
      <BokehDiscs
        id={`${id}-disc`}
        colour={paint.accent}
        opacity={0.3}
        seconds={seconds}
        field={{
          seed: seed + 4,
          count: 13,
          left: -1000,
          right: 1000,
          top: -430,
          bottom: 40,
          small: 14,
          large: 66,
        }}
      />
    </g>
  );
};
