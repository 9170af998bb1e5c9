import { Halo } from "../../paint/Fade.tsx";
import { cachedArt } from "../../paint/cached-art.ts";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { SoftMasses } from "../Bokeh.tsx";
import { nap } from "./brush.ts";

/** From above: a cloth with its nap, brighter where the light falls. */
export const PlainPlan = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seed } = scene;
  const id = `${paint.key}-plan`;
  return (
    <g>
      <defs>
        <Halo
          id={id}
          stops={[
            [0, mixColour(paint.light, paint.accent, 0.12)],
            [0.24, mixColour(paint.light, paint.horizon, 0.25)],
            [0.55, paint.horizon],
            [0.8, mixColour(paint.horizon, paint.top, 0.7)],
            [1, paint.top],
          ]}
        />
      </defs>
      <rect x={-3400} y={-2600} width={6800} height={5200} fill={paint.top} />
      <ellipse cx={scene.lightFrom * 190} cy={-90} rx={1150} ry={760} fill={`url(#${id})`} />
      <SoftMasses
        id={`${id}-fold`}
        colour={paint.shade}
        opacity={0.34}
        tall={0.3}
        field={{
          seed: seed + 8,
          count: 7,
          left: -900,
          right: 900,
          top: -480,
          bottom: 480,
          small: 200,
          large: 520,
        }}
      />
      <SoftMasses
        id={`${id}-crest`}
        colour={paint.light}
        opacity={0.3}
        tall={0.2}
        field={{
          seed: seed + 9,
          count: 6,
          left: -800,
          right: 800,
          top: -420,
          bottom: 420,
          small: 180,
          large: 460,
        }}
      />
      {cachedArt(`plain/nap/${paint.key}/${seed}`, () => (
        <g fill="none" strokeLinecap="round">
          <path
            d={nap(seed, 150)}
            stroke={mixColour(paint.light, paint.accent, 0.4)}
            strokeWidth={2.2}
            opacity={0.11}
          />
          <path d={nap(seed + 1, 150)} stroke={paint.shade} strokeWidth={3} opacity={0.13} />
        </g>
      ))}
    </g>
  );
};
