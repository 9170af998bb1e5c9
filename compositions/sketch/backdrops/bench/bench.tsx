import type { ReactNode } from "react";
import { fine, short } from "../../geometry/numbers.ts";
import { boxPath, linePath, pair } from "../../geometry/path.ts";
import { seededRandom } from "../../geometry/seeded-random.ts";
import { Fade, Halo } from "../../paint/Fade.tsx";
import { cachedArt } from "../../paint/cached-art.ts";
import { dimColour, mixColour } from "../../paint/colour.ts";
import { planeAt } from "../backdrop.ts";
import type { Backdrop, BackdropScene } from "../backdrop.ts";
import { benchPlan } from "./bench-plan.tsx";
import { benchSoft } from "./bench-soft.tsx";
import { tools } from "./tools.ts";

/** A jeweller's bench in the dark: tools on the wall, a felt, and everything that matters inside one cone of light. */
export const bench: Backdrop = {
  planes: (scene) => [
    planeAt("wall", 2.6, still(scene, "wall", () => <Wall scene={scene} />)),
    planeAt("shelf", 2.2, still(scene, "shelf", () => <Jars scene={scene} />)),
    planeAt("top", 1.7, still(scene, "top", () => <Top scene={scene} />)),
    planeAt("cone", 0.5, <Cone scene={scene} />),
    planeAt("pool", 0.01, <Pool scene={scene} />),
  ],
  plan: benchPlan,
  soft: benchSoft,
};

const still = (scene: BackdropScene, part: string, make: () => ReactNode) =>
  cachedArt(`bench/${scene.paint.key}/${scene.seed}/${part}`, make);

const Wall = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seed } = scene;
  const random = seededRandom(seed);
  const id = `${paint.key}-wall`;
  const dark = dimColour(paint.shade, 0.8);
  return (
    <g>
      <defs>
        <Halo id={id} stops={[[0, mixColour(paint.horizon, paint.light, 0.3)], [0.35, paint.horizon], [0.7, mixColour(paint.top, paint.horizon, 0.3)], [1, paint.top]]} />
      </defs>
      <rect x={-5000} y={-4000} width={10000} height={5200} fill={paint.top} />
      <ellipse cx={-40} cy={-190} rx={1050} ry={720} fill={`url(#${id})`} />
      <path d={[-470, -300, -120].map((y) => `M-3200 ${y}H3200`).join("")} stroke={mixColour(paint.horizon, paint.shade, 0.6)} strokeWidth={5} opacity={0.7} />
      {Array.from({ length: 34 }, (_, index) => (
        <path
          key={index}
          d={tools[index % tools.length]}
          fill={index % 3 === 0 ? mixColour(dark, paint.horizon, 0.25) : dark}
          transform={`translate(${short(-1700 + index * 104 + random.between(-18, 18))} ${index % 2 === 0 ? -300 : -470}) rotate(${fine(random.between(-5, 5))}) scale(${fine(random.between(0.62, 0.86))})`}
        />
      ))}
    </g>
  );
};

/** Jars and boxes along the back of the bench, their shoulders lit. */
const Jars = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seed } = scene;
  const random = seededRandom(seed + 40);
  const things = Array.from({ length: 22 }, (_, index) => ({
    x: -1500 + index * 140 + random.between(-30, 30),
    width: random.between(46, 96),
    height: random.between(50, 130),
    round: random.next() < 0.5,
  }));
  return (
    <g>
      {things.map(({ x, width, height, round }) => (
        <g key={short(x)} transform={`translate(${short(x)} 26)`}>
          <path
            d={round ? `M0 0V${short(-height * 0.75)}Q0 ${short(-height)} ${short(width * 0.3)} ${short(-height)}H${short(width * 0.7)}Q${short(width)} ${short(-height)} ${short(width)} ${short(-height * 0.75)}V0Z` : boxPath(0, -height, width, height)}
            fill={mixColour(paint.shade, paint.horizon, 0.32)}
          />
          <path d={`M${pair(x < -40 ? width - 5 : 5, -height * 0.74)}V-6`} stroke={paint.light} strokeWidth={3} opacity={0.45} />
        </g>
      ))}
    </g>
  );
};

const Top = ({ scene: { paint } }: { readonly scene: BackdropScene }) => {
  const id = `${paint.key}-top`;
  return (
    <g>
      <defs>
        <Fade id={id} from={0} to={620} stops={[[0, mixColour(paint.horizon, paint.light, 0.1)], [0.3, paint.horizon], [1, mixColour(paint.shade, paint.horizon, 0.24)]]} />
      </defs>
      <rect x={-5000} y={0} width={10000} height={4200} fill={`url(#${id})`} />
      <path d="M-5000 1H5000" stroke={mixColour(paint.light, paint.horizon, 0.4)} strokeWidth={3} opacity={0.6} />
      <path d={[26, 60, 108, 176, 270, 400, 580].map((y, index) => `M-3000 ${y}C${pair(-900, y + 12 * index)} ${pair(700, y - 8 * index)} ${pair(3000, y + 6 * index)}`).join("")} fill="none" stroke={paint.shade} strokeWidth={2.5} opacity={0.35} />
    </g>
  );
};

const Cone = ({ scene }: { readonly scene: BackdropScene }) => {
  const id = `${scene.paint.key}-cone`;
  return (
    <g>
      <defs>
        <Fade id={id} from={-620} to={150} stops={[[0, scene.paint.glow, 0.5], [0.5, scene.paint.light, 0.22], [1, scene.paint.light, 0.03]]} />
      </defs>
      <path d={linePath([{ x: -150, y: -620 }, { x: 10, y: -620 }, { x: 560, y: 150 }, { x: -640, y: 150 }], true)} fill={`url(#${id})`} opacity={fine(0.6 + 0.25 * scene.tender)} />
    </g>
  );
};

/** Light on the felt, and the felt's edge; a few tools lie in it. */
const Pool = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint } = scene;
  const id = `${paint.key}-pool`;
  return (
    <g>
      <defs>
        <Halo id={id} stops={[[0, paint.glow, 0.95], [0.3, paint.light, 0.8], [0.62, paint.light, 0.34], [1, paint.light, 0]]} />
      </defs>
      <ellipse cx={-30} cy={26} rx={760} ry={250} fill={`url(#${id})`} opacity={fine(0.74 + 0.14 * scene.pulse + 0.06 * scene.energy)} />
      <g fill={dimColour(paint.shade, 0.9)}>
        <path d={tools[0]} transform="translate(-560 96) rotate(-104) scale(1.15 .8)" />
        <path d={tools[3]} transform="translate(-700 190) rotate(-76) scale(1.3 .9)" />
        <path d={tools[4]} transform="translate(640 150) rotate(98) scale(1.2 .85)" />
        <path d={tools[2]} transform="translate(880 44) rotate(84) scale(1 .8)" />
      </g>
    </g>
  );
};
