import type { ReactNode } from "react";
import { pair } from "../../geometry/path.ts";
import { Fade } from "../../paint/Fade.tsx";
import { cachedArt } from "../../paint/cached-art.ts";
import { mixColour } from "../../paint/colour.ts";
import { planeAt } from "../backdrop.ts";
import type { Backdrop, BackdropScene } from "../backdrop.ts";
import { benchPlan } from "./bench-plan.tsx";
import { benchSoft } from "./bench-soft.tsx";
import { BenchWall, Jars } from "./BenchWall.tsx";
import { Cone, Pool } from "./LampLight.tsx";

/** A jeweller's bench in the dark: tools on the wall, a felt, and everything that matters inside one cone of light. */
export const bench: Backdrop = {
  planes: (scene) => [
    planeAt(
      "wall",
      2.6,
      still(scene, "wall", () => <BenchWall scene={scene} />),
    ),
    planeAt(
      "shelf",
      2.2,
      still(scene, "shelf", () => <Jars scene={scene} />),
    ),
    planeAt(
      "top",
      1.7,
      still(scene, "top", () => <Top scene={scene} />),
    ),
    planeAt("cone", 0.5, <Cone scene={scene} />),
    planeAt("pool", 0.01, <Pool scene={scene} />),
  ],
  plan: benchPlan,
  soft: benchSoft,
};

const still = (scene: BackdropScene, part: string, make: () => ReactNode) =>
  cachedArt(`bench/${scene.paint.key}/${scene.seed}/${part}`, make);

const Top = ({ scene: { paint } }: { readonly scene: BackdropScene }) => {
  const id = `${paint.key}-top`;
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={0}
          to={620}
          stops={[
            [0, mixColour(paint.horizon, paint.light, 0.1)],
            [0.3, paint.horizon],
            [1, mixColour(paint.shade, paint.horizon, 0.24)],
          ]}
        />
      </defs>
      <rect x={-5000} y={0} width={10000} height={4200} fill={`url(#${id})`} />
      <path
        d="M-5000 1H5000"
        stroke={mixColour(paint.light, paint.horizon, 0.4)}
        strokeWidth={3}
        opacity={0.6}
      />
      <path
        d={[26, 60, 108, 176, 270, 400, 580]
          .map(
            (y, index) =>
              `M-3000 ${y}C${pair(-900, y + 12 * index)} ${pair(700, y - 8 * index)} ${pair(3000, y + 6 * index)}`,
          )
          .join("")}
        fill="none"
        stroke={paint.shade}
        strokeWidth={2.5}
        opacity={0.35}
      />
    </g>
  );
};
