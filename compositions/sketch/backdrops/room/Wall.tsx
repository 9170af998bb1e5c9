import { Fade, LightHalo } from "../../paint/Fade.tsx";
import { boxPath, pair } from "../../geometry/path.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";
import { mixColour } from "../../paint/colour.ts";
import type { Paint } from "../../paint/paint.ts";

const windows = [-1750, -240, 1500] as const;
const doors = [-1060, 560, 2300] as const;

/** The far wall of the room, standing on y = 0: paper with stripes, a window with night or evening in it, a door ajar. */
export const Wall = ({ paint, seed }: { readonly paint: Paint; readonly seed: number }) => {
  const id = `${paint.key}-room-wall`;
  const plaster = mixColour(paint.horizon, paint.top, 0.42);
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-900}
          to={0}
          stops={[
            [0, mixColour(paint.top, paint.shade, 0.45)],
            [0.5, mixColour(plaster, paint.top, 0.4)],
            [1, plaster],
          ]}
        />
        <LightHalo id={`${id}-light`} colour={paint.light} />
        <Fade
          id={`${id}-pane`}
          from={-560}
          to={-250}
          stops={[
            [0, mixColour(paint.light, paint.accent, 0.3)],
            [1, paint.glow],
          ]}
        />
      </defs>
      <rect x={-5000} y={-4000} width={10000} height={4010} fill={`url(#${id})`} />
      <path d={stripes(seed)} fill={mixColour(plaster, paint.light, 0.25)} opacity={0.16} />
      <path d={motifs(seed)} fill={paint.accent} opacity={0.2} />
      {windows.map((x) => (
        <g key={x} transform={`translate(${x} 0)`}>
          <ellipse cx={0} cy={-400} rx={520} ry={460} fill={`url(#${id}-light)`} opacity={0.75} />
          <path
            d={boxPath(-118, -572, 236, 334)}
            fill={mixColour(paint.shade, paint.horizon, 0.35)}
          />
          <path d={boxPath(-100, -555, 200, 300)} fill={`url(#${id}-pane)`} />
          <path
            d="M-4 -555h8v300h-8zM-100 -424h200v8h-200z"
            fill={mixColour(paint.shade, paint.horizon, 0.35)}
          />
          <path
            d="M-190 -600C-150 -520 -130 -400 -160 -190L-215 -190C-235 -360 -230 -500 -220 -600ZM190 -600C150 -520 130 -400 160 -190L215 -190C235 -360 230 -500 220 -600Z"
            fill={mixColour(paint.accent, paint.shade, 0.3)}
            opacity={0.85}
          />
          <path d="M-240 -606H240" stroke={paint.shade} strokeWidth={9} />
        </g>
      ))}
      {doors.map((x) => (
        <g key={x} transform={`translate(${x} 0)`}>
          <path
            d={boxPath(-150, -640, 300, 640)}
            fill={mixColour(paint.shade, paint.horizon, 0.22)}
          />
          <path
            d={boxPath(-128, -620, 250, 620)}
            fill={mixColour(paint.shade, paint.horizon, 0.4)}
          />
          <path
            d={`${boxPath(-96, -580, 186, 230)}${boxPath(-96, -310, 186, 260)}`}
            fill="none"
            stroke={paint.shade}
            strokeWidth={5}
            opacity={0.6}
          />
          <path d="M122 -620h11v620h-11zM-128 -8h250v8h-250z" fill={paint.glow} />
          <ellipse cx={128} cy={-300} rx={110} ry={360} fill={`url(#${id}-light)`} opacity={0.6} />
          <circle cx={92} cy={-296} r={9} fill={paint.light} />
        </g>
      ))}
      <path
        d={`${boxPath(-5000, -46, 10000, 46)}`}
        fill={mixColour(plaster, paint.light, 0.3)}
        opacity={0.8}
      />
      <path d="M-5000 -46H5000M-5000 -2H5000" stroke={paint.shade} strokeWidth={3} opacity={0.5} />
    </g>
  );
};

const stripes = (seed: number): string => {
  const width = 30 + (seed % 3) * 4;
  return Array.from({ length: 60 }, (_, index) =>
    boxPath(-3600 + index * 120, -2200, width, 2154),
  ).join("");
};

/** Small flowers of the paper. */
const motifs = (seed: number): string => {
  const random = seededRandom(seed + 8);
  return Array.from({ length: 90 }, (_, index) => {
    const [x, y] = [
      -2600 + (index % 15) * 360 + random.between(-12, 12),
      -100 - Math.floor(index / 15) * 130,
    ];
    return `M${pair(x, y)}c9 -16 22 -6 12 4c14 -2 12 16 0 12c4 12 -14 12 -12 0c-10 6 -16 -10 -4 -12c-8 -8 0 -16 4 -4z`;
  }).join("");
};
