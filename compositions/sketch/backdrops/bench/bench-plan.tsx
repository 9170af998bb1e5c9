import { Halo } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { tools } from "./tools.ts";

const laid = [
  { tool: 0, at: "translate(-640 -210) rotate(-24) scale(1.9)" },
  { tool: 2, at: "translate(600 -330) rotate(18) scale(2)" },
  { tool: 4, at: "translate(740 60) rotate(-32) scale(1.8)" },
  { tool: 3, at: "translate(-760 150) rotate(14) scale(1.8)" },
  { tool: 7, at: "translate(470 250) rotate(62) scale(2.2)" },
] as const;

/** The bench from straight above: felt in a round of light, tools along its edge. */
export const benchPlan = ({ paint }: BackdropScene) => {
  const id = `${paint.key}-felt`;
  return (
    <g>
      <defs>
        <Halo
          id={id}
          stops={[
            [0, paint.glow],
            [0.3, paint.light],
            [0.6, mixColour(paint.light, paint.horizon, 0.6)],
            [0.85, paint.horizon],
            [1, paint.top],
          ]}
        />
      </defs>
      <rect x={-3400} y={-2600} width={6800} height={5200} fill={paint.top} />
      <rect
        x={-1000}
        y={-640}
        width={2000}
        height={1280}
        rx={40}
        fill={mixColour(paint.horizon, paint.shade, 0.4)}
      />
      <circle r={980} fill={`url(#${id})`} opacity={0.85} />
      <g fill={paint.shade}>
        {laid.map(({ tool, at }) => (
          <path key={at} d={tools[tool]} transform={at} />
        ))}
      </g>
    </g>
  );
};
