import { fine } from "../../../../src/picture/numbers.ts";
import { Fade, LightHalo } from "../../paint/Fade.tsx";
import { cachedArt } from "../../paint/cached-art.ts";
import { mixColour } from "../../paint/colour.ts";
import { planeAt } from "../backdrop.ts";
import type { Backdrop, BackdropScene } from "../backdrop.ts";
import { strokes, swell } from "./brush.ts";
import { PlainPlan } from "./PlainPlan.tsx";
import { PlainSoft } from "./PlainSoft.tsx";

/** A place the storyboard only names: a ground and an air in its tones, brushed like paper. */
export const plain: Backdrop = {
  planes: (scene) => [
    planeAt(
      "air",
      Number.POSITIVE_INFINITY,
      cachedArt(`plain/air/${scene.paint.key}`, () => <Air scene={scene} />),
    ),
    planeAt(
      "ground",
      30,
      cachedArt(`plain/ground/${scene.paint.key}`, () => <Ground scene={scene} />),
    ),
    planeAt("light", 12, <Light scene={scene} />),
  ],
  plan: (scene) => <PlainPlan scene={scene} />,
  soft: (scene) => <PlainSoft scene={scene} />,
};

const Air = ({ scene: { paint, seed } }: { readonly scene: BackdropScene }) => {
  const id = `${paint.key}-air`;
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-900}
          to={40}
          stops={[
            [0, paint.top],
            [0.55, paint.middle],
            [1, paint.horizon],
          ]}
        />
      </defs>
      <rect x={-6000} y={-4200} width={12000} height={8400} fill={`url(#${id})`} />
      <path
        d={strokes(seed, 70, -1500, -20)}
        fill="none"
        stroke={paint.light}
        strokeWidth={2}
        opacity={0.14}
      />
    </g>
  );
};

const Ground = ({ scene: { paint, seed } }: { readonly scene: BackdropScene }) => {
  const id = `${paint.key}-ground`;
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-60}
          to={560}
          stops={[
            [0, mixColour(paint.horizon, paint.light, 0.5), 0],
            [0.1, mixColour(paint.horizon, paint.light, 0.55), 0.9],
            [0.36, mixColour(paint.light, paint.shade, 0.5)],
            [1, paint.shade],
          ]}
        />
      </defs>
      <rect x={-6000} y={-60} width={12000} height={4200} fill={`url(#${id})`} />
      <path
        d={swell(seed + 5, -10, 60)}
        fill={mixColour(paint.horizon, paint.shade, 0.22)}
        opacity={0.55}
      />
      <path
        d={swell(seed + 6, 90, 70)}
        fill={mixColour(paint.light, paint.shade, 0.62)}
        opacity={0.5}
      />
      <path
        d={strokes(seed + 1, 70, 12, 900)}
        fill="none"
        stroke={paint.light}
        strokeWidth={2}
        opacity={0.2}
      />
    </g>
  );
};

const Light = ({ scene }: { readonly scene: BackdropScene }) => {
  const id = `${scene.paint.key}-light`;
  return (
    <g>
      <defs>
        <LightHalo id={id} colour={scene.paint.light} />
      </defs>
      <ellipse
        cx={scene.lightFrom * 420}
        cy={-160}
        rx={900}
        ry={620}
        fill={`url(#${id})`}
        opacity={fine(0.5 + 0.2 * scene.tender + 0.1 * scene.pulse)}
      />
    </g>
  );
};
