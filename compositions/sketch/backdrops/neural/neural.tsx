import { fine } from "../../../../src/picture/numbers.ts";
import { Halo, LightHalo } from "../../paint/Fade.tsx";
import { mixColour, shiftColour } from "../../paint/colour.ts";
import { planeAt } from "../backdrop.ts";
import type { Backdrop, BackdropScene } from "../backdrop.ts";
import { BokehDiscs, SoftMasses } from "../Bokeh.tsx";
import { FilamentLayer } from "./FilamentLayer.tsx";
import type { FilamentLook } from "./FilamentLayer.tsx";
import { Fragments } from "./Fragments.tsx";

/** A cooler neighbour of the light, so that warm and cool threads cross without borrowing the stones' own blue. */
const coolOf = (colour: string): string =>
  shiftColour(mixColour(colour, "#8fa0ff", 0.62), 0.02, 1.1);

const lookOf = (
  scene: BackdropScene,
  key: string,
  stroke: number,
  opacity: number,
  nodeRadius: number,
): FilamentLook => ({
  key,
  warm: mixColour(scene.paint.accent, scene.paint.light, 0.2),
  cool: coolOf(scene.paint.light),
  core: shiftColour(scene.paint.accent, 0.12, 0.6),
  stroke,
  opacity,
  nodeRadius,
});

/** The neural dream: dark space, a bright heart, webs of filaments in depth, and memories afloat between them. */
export const neural: Backdrop = {
  planes: (scene) => [
    planeAt("space", Number.POSITIVE_INFINITY, <Space scene={scene} />),
    planeAt(
      "web-far",
      46,
      <FilamentLayer
        scene={scene}
        shape={{ seed: scene.seed, count: 44, nodes: 34, across: 1500, up: 820, central: 0.5 }}
        look={lookOf(scene, "far", 1, 0.36, 20)}
      />,
    ),
    planeAt(
      "fragments-far",
      24,
      <Fragments scene={scene} layer={1} count={6} size={0.72} ring={330} />,
    ),
    planeAt(
      "web-middle",
      11,
      <FilamentLayer
        scene={scene}
        shape={{ seed: scene.seed + 1, count: 34, nodes: 26, across: 1500, up: 760, central: 0.42 }}
        look={lookOf(scene, "middle", 1.5, 0.66, 34)}
      />,
    ),
    planeAt(
      "fragments-near",
      4,
      <Fragments scene={scene} layer={2} count={5} size={1.25} ring={560} />,
    ),
    planeAt(
      "web-near",
      1.2,
      <FilamentLayer
        scene={scene}
        shape={{ seed: scene.seed + 2, count: 15, nodes: 16, across: 1700, up: 900, central: 0.12 }}
        look={lookOf(scene, "near", 2, 0.78, 40)}
      />,
    ),
  ],
  plan: (scene) => <Space scene={scene} />,
  soft: (scene) => <SoftSpace scene={scene} />,
};

const Space = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint } = scene;
  const id = `${paint.key}-space`;
  return (
    <g>
      <defs>
        <Halo
          id={id}
          stops={[
            [0, mixColour(paint.horizon, paint.light, 0.42)],
            [0.16, mixColour(paint.horizon, paint.light, 0.14)],
            [0.42, mixColour(paint.horizon, paint.top, 0.45)],
            [0.72, paint.top],
            [1, paint.shade],
          ]}
        />
        <LightHalo id={`${id}-heart`} colour={shiftColour(paint.accent, 0.08)} />
      </defs>
      <rect x={-6000} y={-4200} width={12000} height={8400} fill={paint.shade} />
      <ellipse cx={0} cy={0} rx={1750} ry={1150} fill={`url(#${id})`} />
      <circle
        r={330}
        fill={`url(#${id}-heart)`}
        opacity={fine(0.62 + 0.3 * scene.pulse + 0.1 * scene.energy)}
      />
      <circle r={60} fill={`url(#${id}-heart)`} />
    </g>
  );
};

const SoftSpace = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seed, seconds } = scene;
  const id = `${paint.key}-soft`;
  return (
    <g>
      <Space scene={scene} />
      <SoftMasses
        id={`${id}-mass`}
        colour={paint.horizon}
        opacity={0.7}
        field={{
          seed: seed + 2,
          count: 8,
          left: -1300,
          right: 1300,
          top: -500,
          bottom: 500,
          small: 160,
          large: 420,
        }}
      />
      <BokehDiscs
        id={`${id}-warm`}
        colour={paint.accent}
        opacity={0.5}
        seconds={seconds}
        field={{
          seed: seed + 4,
          count: 18,
          left: -1300,
          right: 1300,
          top: -560,
          bottom: 560,
          small: 14,
          large: 80,
        }}
      />
      <BokehDiscs
        id={`${id}-cool`}
        colour={coolOf(paint.light)}
        opacity={0.5}
        seconds={seconds}
        field={{
          seed: seed + 5,
          count: 18,
          left: -1300,
          right: 1300,
          top: -560,
          bottom: 560,
          small: 12,
          large: 64,
        }}
      />
    </g>
  );
};
