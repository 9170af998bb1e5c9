import { Fade, Halo, LightHalo } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { BokehDiscs, SoftMasses } from "../Bokeh.tsx";

/** The room out of focus: the window a block of light, the bed a dark roof, boards that run to the lens. */
export const roomSoft = (scene: BackdropScene) => {
  const { paint, seed, seconds, lightFrom } = scene;
  const id = `${paint.key}-soft`;
  const lit = mixColour(paint.horizon, paint.light, 0.4);
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-900}
          to={420}
          stops={[
            [0, paint.shade],
            [0.3, paint.top],
            [0.6, mixColour(paint.top, paint.horizon, 0.7)],
            [0.68, lit],
            [0.76, mixColour(paint.horizon, paint.shade, 0.25)],
            [1, mixColour(paint.shade, paint.horizon, 0.2)],
          ]}
        />
        <LightHalo id={`${id}-window`} colour={paint.glow} />
        <Halo
          id={`${id}-roof`}
          stops={[
            [0, paint.deep, 0.95],
            [0.6, paint.deep, 0.7],
            [1, paint.deep, 0],
          ]}
        />
      </defs>
      <rect x={-5000} y={-3800} width={10000} height={8000} fill={`url(#${id})`} />
      <SoftMasses
        id={`${id}-cloth`}
        colour={mixColour(paint.accent, paint.shade, 0.3)}
        opacity={0.55}
        tall={0.6}
        field={{
          seed: seed + 2,
          count: 5,
          left: -900,
          right: 900,
          top: -220,
          bottom: 0,
          small: 160,
          large: 360,
        }}
      />
      <ellipse
        cx={lightFrom * 430}
        cy={-420}
        rx={620}
        ry={620}
        fill={`url(#${id}-window)`}
        opacity={0.85}
      />
      <rect
        x={lightFrom * 430 - 130}
        y={-640}
        width={260}
        height={380}
        rx={90}
        fill={paint.glow}
        opacity={0.35}
      />
      <ellipse
        cx={-lightFrom * 720}
        cy={-330}
        rx={720}
        ry={330}
        fill={`url(#${id}-roof)`}
        opacity={0.85}
      />
      <ellipse
        cx={lightFrom * 200}
        cy={250}
        rx={1000}
        ry={170}
        fill={`url(#${id}-window)`}
        opacity={0.4}
      />
      <BokehDiscs
        id={`${id}-disc`}
        colour={mixColour(paint.light, paint.accent, 0.3)}
        opacity={0.42}
        seconds={seconds}
        field={{
          seed: seed + 4,
          count: 17,
          left: -1200,
          right: 1200,
          top: -480,
          bottom: 120,
          small: 14,
          large: 70,
        }}
      />
    </g>
  );
};
