import type { ReactNode } from "react";
import { cachedArt } from "../../paint/cached-art.ts";
import { dimColour, mixColour } from "../../paint/colour.ts";
import type { Paint } from "../../paint/paint.ts";
import { planeAt } from "../backdrop.ts";
import type { Backdrop, BackdropScene, Plane } from "../backdrop.ts";
import { HazeBank } from "./HazeBank.tsx";
import { Ripples } from "./Ripples.tsx";
import { Dune } from "./Dune.tsx";
import type { DuneColours } from "./Dune.tsx";
import { dunePlan } from "./dune-plan.tsx";
import { duneSoft } from "./dune-soft.tsx";
import { Glints, WindLines } from "./Wind.tsx";
import { PowerLine } from "./PowerLine.tsx";
import { Sky } from "./Sky.tsx";
import { Skyline } from "./Skyline.tsx";
import { Towers } from "./Towers.tsx";

type Row = {
  readonly key: string;
  readonly behind: number;
  readonly height: number;
  readonly spacing: number;
};

/** Rows of dunes from the skyline to the viewer's feet: metres behind the subject, size of the dunes in art units. */
const rows = [
  { key: "ridge-1", behind: 700, height: 16, spacing: 700 },
  { key: "ridge-2", behind: 260, height: 34, spacing: 900 },
  { key: "ridge-3", behind: 110, height: 66, spacing: 1100 },
  { key: "ridge-4", behind: 42, height: 92, spacing: 1500 },
  { key: "ridge-5", behind: 13, height: 84, spacing: 1900 },
  { key: "ridge-6", behind: 0.4, height: 74, spacing: 2900 },
  { key: "ridge-7", behind: -11, height: 120, spacing: 2600 },
] as const satisfies readonly Row[];

const reach = 4800;

/** Dune sea with dead server towers, pylons and a skyline in the haze. */
export const dunes: Backdrop = {
  planes: (scene) => [
    planeAt(
      "sky",
      Number.POSITIVE_INFINITY,
      painted(scene, "sky", () => <Sky paint={scene.paint} seed={scene.seed} />),
    ),
    skyline(scene),
    powerLine(scene, "pylons-far", 420, 128, 430, 0.34, 1.8),
    powerLine(scene, "pylons-near", 150, 250, 760, 0.56, 2.4),
    ...rows.map((row, index) => duneRow(scene, row, index)),
    planeAt(
      "haze",
      290,
      painted(scene, "haze", () => <HazeBank paint={scene.paint} />),
    ),
    planeAt(
      "ripples",
      0.35,
      painted(scene, "ripples", () => <Ripples paint={scene.paint} seed={scene.seed} />),
    ),
    planeAt("towers-far", 105, <Towers scene={scene} row="far" />),
    planeAt("towers-near", 40, <Towers scene={scene} row="near" />),
    planeAt("wind", 9, <WindLines scene={scene} />),
    planeAt("glints", 0.3, <Glints scene={scene} />),
  ],
  plan: dunePlan,
  soft: duneSoft,
};

const painted = (scene: BackdropScene, part: string, make: () => ReactNode): ReactNode =>
  cachedArt(`dunes/${scene.paint.key}/${scene.seed}/${scene.lightFrom}/${part}`, make);

const skyline = (scene: BackdropScene): Plane => {
  const { paint, seed } = scene;
  const far = mixColour(paint.horizon, paint.shade, 0.16);
  const near = mixColour(paint.horizon, paint.shade, 0.26);
  return planeAt(
    "skyline",
    1600,
    painted(scene, "skyline", () => (
      <g>
        <Skyline seed={seed + 1} colour={far} height={74} reach={reach} opacity={0.8} />
        <Skyline seed={seed + 2} colour={near} height={128} reach={reach} opacity={0.75} />
      </g>
    )),
  );
};

const powerLine = (
  scene: BackdropScene,
  key: string,
  behind: number,
  height: number,
  spacing: number,
  depth: number,
  stroke: number,
): Plane => {
  const colour = mixColour(scene.paint.horizon, scene.paint.shade, depth);
  const broken = Math.round(scene.broken * 10) / 10;
  return planeAt(
    key,
    behind,
    painted(scene, `${key}/${broken}`, () => (
      <PowerLine
        seed={scene.seed + height}
        colour={colour}
        height={height}
        spacing={spacing}
        reach={reach}
        broken={broken}
        stroke={stroke}
      />
    )),
  );
};

const duneRow = (scene: BackdropScene, row: Row, index: number): Plane =>
  planeAt(
    row.key,
    row.behind,
    painted(scene, row.key, () => (
      <g transform={scene.lightFrom > 0 ? "scale(-1 1)" : undefined}>
        <Dune
          id={`${scene.paint.key}-${row.key}`}
          shape={{ seed: scene.seed + index * 31, height: row.height, spacing: row.spacing, reach }}
          colours={coloursOf(scene.paint, index)}
        />
      </g>
    )),
  );

/** Far rows melt into the haze, the fourth and fifth lie in the light, the nearest is in its own shadow. */
const coloursOf = (paint: Paint, index: number): DuneColours => {
  const dusky = mixColour(paint.shade, paint.top, 0.35);
  const sand = mixColour(paint.light, paint.shade, 0.12);
  const table: readonly DuneColours[] = [
    {
      crest: mixColour(paint.horizon, dusky, 0.36),
      foot: mixColour(paint.horizon, dusky, 0.2),
      face: dusky,
      faceOpacity: 0.1,
      rim: paint.glow,
      rimOpacity: 0.35,
    },
    {
      crest: mixColour(paint.horizon, dusky, 0.62),
      foot: mixColour(paint.horizon, dusky, 0.36),
      face: dusky,
      faceOpacity: 0.3,
      rim: paint.glow,
      rimOpacity: 0.45,
    },
    {
      crest: mixColour(paint.horizon, dusky, 0.86),
      foot: mixColour(paint.horizon, dusky, 0.5),
      face: paint.shade,
      faceOpacity: 0.4,
      rim: paint.light,
      rimOpacity: 0.6,
    },
    {
      crest: sand,
      foot: mixColour(sand, dusky, 0.42),
      face: dusky,
      faceOpacity: 0.86,
      rim: paint.glow,
      rimOpacity: 0.75,
    },
    {
      crest: mixColour(sand, dusky, 0.1),
      foot: mixColour(sand, dusky, 0.6),
      face: mixColour(dusky, paint.shade, 0.6),
      faceOpacity: 0.94,
      rim: paint.glow,
      rimOpacity: 0.85,
    },
    {
      crest: mixColour(dusky, sand, 0.26),
      foot: paint.deep,
      face: paint.deep,
      faceOpacity: 0.75,
      rim: mixColour(paint.light, paint.shade, 0.15),
      rimOpacity: 0.8,
    },
    {
      crest: mixColour(paint.shade, paint.deep, 0.5),
      foot: dimColour(paint.deep, 0.8),
      face: dimColour(paint.deep, 0.8),
      faceOpacity: 0.5,
      rim: dusky,
      rimOpacity: 0.5,
    },
  ];
  return (
    table[index] ?? {
      crest: sand,
      foot: dusky,
      face: dusky,
      faceOpacity: 0.5,
      rim: paint.glow,
      rimOpacity: 0.5,
    }
  );
};
