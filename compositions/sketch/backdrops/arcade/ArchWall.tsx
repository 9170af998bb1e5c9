import { Fade } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import { arcadeAir } from "./arcade-air.ts";
import type { Paint } from "../../paint/paint.ts";
import { mouldingPath, revealPath, wallPath, wallReach, waterLinePath } from "./arch-wall.ts";

/** A wall of arches standing in water, with its reflection. `mist` 0 near .. 1 lost in the light at the far end. */
export const ArchWall = ({
  id,
  paint,
  unit,
  mist,
  lightFrom,
}: {
  readonly id: string;
  readonly paint: Paint;
  /** Art units of a metre. */
  readonly unit: number;
  readonly mist: number;
  readonly lightFrom: -1 | 1;
}) => {
  const air = arcadeAir(paint);
  const stone = mixColour(mixColour(paint.shade, paint.top, 0.5), air, mist);
  const foot = mixColour(mixColour(paint.shade, paint.horizon, 0.5), air, Math.min(1, mist * 1.1));
  const water = mixColour(paint.shade, air, mist * 0.7);
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-7 * unit}
          to={0}
          stops={[
            [0, mixColour(stone, paint.deep, 0.5 * (1 - mist))],
            [0.45, stone],
            [1, foot],
          ]}
        />
      </defs>
      <path d={wallPath(unit)} fill={`url(#${id})`} fillRule="evenodd" />
      <path
        d={revealPath(unit, lightFrom)}
        fill={mixColour(stone, paint.light, 0.42)}
        fillRule="evenodd"
        opacity={0.8}
      />
      <path
        d={mouldingPath(unit)}
        fill="none"
        stroke={mixColour(stone, paint.light, 0.28)}
        strokeWidth={0.09 * unit}
        opacity={0.75}
      />
      <rect
        x={-wallReach.across * unit}
        y={0}
        width={wallReach.across * 2 * unit}
        height={wallReach.up * unit}
        fill={water}
        opacity={0.3}
      />
      <path
        d={waterLinePath(unit)}
        fill="none"
        stroke={paint.glow}
        strokeWidth={0.05 * unit}
        opacity={0.5}
      />
    </g>
  );
};
