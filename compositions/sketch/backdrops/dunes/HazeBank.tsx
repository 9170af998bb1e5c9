import { Fade } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { Paint } from "../../paint/paint.ts";

/** Light lying in the dust above the horizon; what stands in it loses its feet. */
export const HazeBank = ({ paint }: { readonly paint: Paint }) => {
  const id = `${paint.key}-haze`;
  const haze = mixColour(paint.horizon, paint.light, 0.35);
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-330}
          to={40}
          stops={[
            [0, haze, 0],
            [0.45, haze, 0.16],
            [0.8, haze, 0.46],
            [1, haze, 0.72],
          ]}
        />
      </defs>
      <rect x={-6000} y={-330} width={12000} height={420} fill={`url(#${id})`} />
    </g>
  );
};
