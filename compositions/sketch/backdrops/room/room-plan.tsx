import { boxPath } from "../../geometry/path.ts";
import { LightHalo } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";

/** The floor from straight above: boards, a round rug, the window's light across it. */
export const roomPlan = ({ paint, lightFrom }: BackdropScene) => {
  const id = `${paint.key}-rug`;
  const boards = Array.from({ length: 40 }, (_, index) => index * 170 - 3400);
  return (
    <g>
      <defs>
        <LightHalo id={id} colour={paint.light} />
      </defs>
      <rect
        x={-3400}
        y={-2600}
        width={6800}
        height={5200}
        fill={mixColour(paint.horizon, paint.shade, 0.5)}
      />
      <path
        d={boards
          .map((x, index) => `M${x} -2600V2600M${x} ${(index % 5) * 300 - 900}h170`)
          .join("")}
        stroke={paint.shade}
        strokeWidth={4}
        opacity={0.5}
      />
      <circle r={520} fill={mixColour(paint.accent, paint.shade, 0.35)} />
      {[470, 380, 290].map((radius) => (
        <circle
          key={radius}
          r={radius}
          fill="none"
          stroke={mixColour(paint.accent, paint.light, 0.4)}
          strokeWidth={12}
          opacity={0.5}
        />
      ))}
      <path
        d={boxPath(-190, -1400, 380, 2800)}
        transform={`rotate(${lightFrom * 32})`}
        fill={paint.light}
        opacity={0.24}
      />
      <ellipse rx={1000} ry={760} fill={`url(#${id})`} opacity={0.4} />
    </g>
  );
};
