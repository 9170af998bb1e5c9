import { fine, short } from "../../../../src/picture/numbers.ts";
import { homeOf } from "../../geometry/rig-of-keyframe.ts";
import { seededRandom, smoothNoise } from "../../../../src/picture/seeded-random.ts";
import { Fade, LightHalo } from "../../paint/Fade.tsx";
import { cachedArt } from "../../paint/cached-art.ts";
import { mixColour } from "../../paint/colour.ts";
import { planeAt } from "../backdrop.ts";
import type { Backdrop, BackdropScene, Plane } from "../backdrop.ts";
import { arcadePlan } from "./arcade-plan.tsx";
import { arcadeSoft } from "./arcade-soft.tsx";
import { ArchWall } from "./ArchWall.tsx";
import { Cables } from "./Cables.tsx";
import { arcadeAir } from "./arcade-air.ts";
import { Cabinet } from "./Cabinet.tsx";
import { LightShafts } from "./LightShafts.tsx";
import { Water } from "./Water.tsx";

/** Walls of arches, metres behind the subject. */
const walls = [78, 46, 27, 15, 7] as const;

/** Art units of a metre on a layer. */
const unitAt = (behind: number): number => 1570 / (homeOf("arcade") + behind);

const mistAt = (behind: number): number => Math.min(0.92, Math.max(0, behind / 70) ** 0.62);

/** A drowned arcade: arches behind arches, still water, game cabinets with a screen or two left on. */
export const arcade: Backdrop = {
  planes: (scene) => [
    farEnd(scene),
    ...walls.map((behind) => wall(scene, behind)),
    ...cabinets(scene),
    planeAt("cables-far", 13, <Cables scene={scene} high={430} seed={5} />),
    planeAt("cables-near", 5.5, <Cables scene={scene} high={520} seed={6} />),
    planeAt("shafts", 11, <LightShafts scene={scene} />),
    planeAt("water", 0.2, <Water scene={scene} />),
  ],
  plan: arcadePlan,
  soft: arcadeSoft,
};

/** The light at the far end, above the horizon and in the water below it. */
const farEnd = (scene: BackdropScene): Plane => {
  const { paint } = scene;
  const id = `${paint.key}-end`;
  const air = mixColour(arcadeAir(paint), paint.light, 0.45);
  return planeAt(
    "end",
    Number.POSITIVE_INFINITY,
    <g>
      <defs>
        <Fade
          id={id}
          from={-700}
          to={700}
          stops={[
            [0, paint.top],
            [0.3, paint.horizon],
            [0.45, air],
            [0.5, mixColour(paint.light, paint.accent, 0.6)],
            [0.55, air],
            [0.75, mixColour(paint.horizon, paint.shade, 0.5)],
            [1, paint.shade],
          ]}
        />
        <LightHalo id={`${id}-light`} colour={mixColour(paint.accent, paint.light, 0.2)} />
      </defs>
      <rect x={-6000} y={-4200} width={12000} height={8400} fill={`url(#${id})`} />
      <ellipse
        cx={0}
        cy={-30}
        rx={760}
        ry={520}
        fill={`url(#${id}-light)`}
        opacity={fine(0.75 + 0.2 * scene.pulse)}
      />
    </g>,
  );
};

const wall = (scene: BackdropScene, behind: number): Plane =>
  planeAt(
    `wall${behind}`,
    behind,
    cachedArt(`arcade/${scene.paint.key}/${scene.lightFrom}/wall${behind}`, () => (
      <ArchWall
        id={`${scene.paint.key}-wall${behind}`}
        paint={scene.paint}
        unit={unitAt(behind)}
        mist={mistAt(behind)}
        lightFrom={scene.lightFrom}
      />
    )),
  );

const cabinetRows = [
  { behind: 20, x: [-2.1, 2.4, -6.6, 7.2] },
  { behind: 10.5, x: [2.9, -3.1, 8.2, -7.9] },
  { behind: 4.6, x: [-3.4, 4.3, -9.2, 9.6] },
] as const;

const cabinets = (scene: BackdropScene): readonly Plane[] =>
  cabinetRows.map(({ behind, x }, row) => {
    const random = seededRandom(scene.seed + row);
    const unit = unitAt(behind);
    return planeAt(
      `cabinets${behind}`,
      behind,
      <g>
        {x.map((metres, index) => {
          const lean = random.between(-1, 1) * (3 + 15 * scene.broken);
          const alive = random.next() < 0.5 ? random.between(0.35, 0.9) : 0.04;
          const flicker =
            0.82 + 0.18 * smoothNoise(scene.seed + index + row * 7, scene.seconds * 5);
          return (
            <g
              key={metres}
              transform={`translate(${short(metres * unit)} ${short(0.3 * unit)}) rotate(${fine(lean)})`}
            >
              <Cabinet
                id={`${scene.paint.key}-screen`}
                paint={scene.paint}
                unit={unit}
                mist={mistAt(behind)}
                lit={alive * flicker}
              />
            </g>
          );
        })}
      </g>,
    );
  });
