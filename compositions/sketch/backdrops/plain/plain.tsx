import { fine } from "../../geometry/numbers.ts";
import { curvePath, pair } from "../../geometry/path.ts";
import { seededRandom } from "../../geometry/seeded-random.ts";
import { Fade, Halo, LightHalo } from "../../paint/Fade.tsx";
import { cachedArt } from "../../paint/cached-art.ts";
import { mixColour } from "../../paint/colour.ts";
import { planeAt } from "../backdrop.ts";
import type { Backdrop, BackdropScene } from "../backdrop.ts";
import { BokehDiscs, SoftMasses } from "../Bokeh.tsx";

/** A place the storyboard only names: a ground and an air in its tones, brushed like paper. */
export const plain: Backdrop = {
  planes: (scene) => [
    planeAt("air", Number.POSITIVE_INFINITY, cachedArt(`plain/air/${scene.paint.key}`, () => <Air scene={scene} />)),
    planeAt("ground", 30, cachedArt(`plain/ground/${scene.paint.key}`, () => <Ground scene={scene} />)),
    planeAt("light", 12, <Light scene={scene} />),
  ],
  plan: (scene) => <Plan scene={scene} />,
  soft: (scene) => <Soft scene={scene} />,
};

const strokes = (seed: number, count: number, up: number, down: number): string => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const [x, y, length] = [random.between(-3000, 2600), random.between(up, down), random.between(160, 900)];
    return `M${pair(x, y)}c${pair(length * 0.3, random.between(-10, 10))} ${pair(length * 0.7, random.between(-10, 10))} ${pair(length, random.between(-14, 14))}`;
  }).join("");
};

/** A low line of the ground across the whole picture, as torn paper has it. */
const swell = (seed: number, level: number, high: number): string => {
  const random = seededRandom(seed);
  const spots = Array.from({ length: 20 }, (_, index) => ({ x: -5400 + index * 570, y: level + random.between(-high, high) }));
  return `${curvePath(spots)}V4000H-5400Z`;
};

const Air = ({ scene: { paint, seed } }: { readonly scene: BackdropScene }) => {
  const id = `${paint.key}-air`;
  return (
    <g>
      <defs>
        <Fade id={id} from={-900} to={40} stops={[[0, paint.top], [0.55, paint.middle], [1, paint.horizon]]} />
      </defs>
      <rect x={-6000} y={-4200} width={12000} height={8400} fill={`url(#${id})`} />
      <path d={strokes(seed, 70, -1500, -20)} fill="none" stroke={paint.light} strokeWidth={2} opacity={0.14} />
    </g>
  );
};

const Ground = ({ scene: { paint, seed } }: { readonly scene: BackdropScene }) => {
  const id = `${paint.key}-ground`;
  return (
    <g>
      <defs>
        <Fade id={id} from={-60} to={560} stops={[[0, mixColour(paint.horizon, paint.light, 0.5), 0], [0.1, mixColour(paint.horizon, paint.light, 0.55), 0.9], [0.36, mixColour(paint.light, paint.shade, 0.5)], [1, paint.shade]]} />
      </defs>
      <rect x={-6000} y={-60} width={12000} height={4200} fill={`url(#${id})`} />
      <path d={swell(seed + 5, -10, 60)} fill={mixColour(paint.horizon, paint.shade, 0.22)} opacity={0.55} />
      <path d={swell(seed + 6, 90, 70)} fill={mixColour(paint.light, paint.shade, 0.62)} opacity={0.5} />
      <path d={strokes(seed + 1, 70, 12, 900)} fill="none" stroke={paint.light} strokeWidth={2} opacity={0.2} />
    </g>
  );
};

const Light = ({ scene }: { readonly scene: BackdropScene }) => {
  const id = `${scene.paint.key}-light`;
  return (
    <g>
      <defs><LightHalo id={id} colour={scene.paint.light} /></defs>
      <ellipse cx={scene.lightFrom * 420} cy={-160} rx={900} ry={620} fill={`url(#${id})`} opacity={fine(0.5 + 0.2 * scene.tender + 0.1 * scene.pulse)} />
    </g>
  );
};

/** Close to it there is only colour, one light from the side, and a ground that goes soft. */
const Soft = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seed, seconds, lightFrom } = scene;
  const id = `${paint.key}-soft`;
  return (
    <g>
      <defs>
        <Fade id={id} from={-620} to={620} stops={[[0, paint.top], [0.36, mixColour(paint.top, paint.horizon, 0.6)], [0.5, paint.horizon], [0.62, mixColour(paint.horizon, paint.light, 0.3)], [0.8, mixColour(paint.horizon, paint.shade, 0.4)], [1, paint.shade]]} />
        <LightHalo id={`${id}-side`} colour={paint.light} />
        <Halo id={`${id}-far`} stops={[[0, paint.shade, 0.9], [0.5, paint.shade, 0.5], [1, paint.shade, 0]]} />
      </defs>
      <rect x={-5000} y={-3800} width={10000} height={8000} fill={`url(#${id})`} />
      <ellipse cx={-lightFrom * 900} cy={-120} rx={900} ry={1100} fill={`url(#${id}-far)`} opacity={0.8} />
      <SoftMasses id={`${id}-mass`} colour={mixColour(paint.horizon, paint.light, 0.5)} opacity={0.5} tall={0.8} field={{ seed: seed + 2, count: 7, left: -1000, right: 1000, top: -330, bottom: 260, small: 120, large: 400 }} />
      <ellipse cx={lightFrom * 640} cy={-190} rx={980} ry={760} fill={`url(#${id}-side)`} opacity={fine(0.55 + 0.25 * scene.tender + 0.12 * scene.pulse)} />
      <path d={strokes(seed + 3, 90, 60, 620)} fill="none" stroke={paint.light} strokeWidth={1.6} strokeLinecap="round" opacity={0.2} />
      <BokehDiscs id={`${id}-disc`} colour={paint.accent} opacity={0.3} seconds={seconds} field={{ seed: seed + 4, count: 13, left: -1000, right: 1000, top: -430, bottom: 40, small: 14, large: 66 }} />
    </g>
  );
};

/** From above: a cloth with its nap, brighter where the light falls. */
const Plan = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seed } = scene;
  const id = `${paint.key}-plan`;
  return (
    <g>
      <defs>
        <Halo id={id} stops={[[0, mixColour(paint.light, paint.accent, 0.12)], [0.24, mixColour(paint.light, paint.horizon, 0.25)], [0.55, paint.horizon], [0.8, mixColour(paint.horizon, paint.top, 0.7)], [1, paint.top]]} />
      </defs>
      <rect x={-3400} y={-2600} width={6800} height={5200} fill={paint.top} />
      <ellipse cx={scene.lightFrom * 190} cy={-90} rx={1150} ry={760} fill={`url(#${id})`} />
      <SoftMasses id={`${id}-fold`} colour={paint.shade} opacity={0.34} tall={0.3} field={{ seed: seed + 8, count: 7, left: -900, right: 900, top: -480, bottom: 480, small: 200, large: 520 }} />
      <SoftMasses id={`${id}-crest`} colour={paint.light} opacity={0.3} tall={0.2} field={{ seed: seed + 9, count: 6, left: -800, right: 800, top: -420, bottom: 420, small: 180, large: 460 }} />
      {cachedArt(`plain/nap/${paint.key}/${seed}`, () => (
        <g fill="none" strokeLinecap="round">
          <path d={nap(seed, 150)} stroke={mixColour(paint.light, paint.accent, 0.4)} strokeWidth={2.2} opacity={0.11} />
          <path d={nap(seed + 1, 150)} stroke={paint.shade} strokeWidth={3} opacity={0.13} />
        </g>
      ))}
    </g>
  );
};

/** Brush marks of the cloth's nap, all lying one way. */
const nap = (seed: number, count: number): string => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const [x, y, length] = [random.between(-1000, 900), random.between(-700, 700), random.between(40, 170)];
    return `M${pair(x, y)}q${pair(length * 0.5, -length * random.between(0.1, 0.26))} ${pair(length, -length * random.between(0.12, 0.3))}`;
  }).join("");
};
