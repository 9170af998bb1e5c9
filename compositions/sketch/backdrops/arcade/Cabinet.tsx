import { linePath } from "../../geometry/path.ts";
import { fine, short } from "../../../../src/picture/numbers.ts";
import { LightHalo } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import { arcadeAir } from "./arcade-air.ts";
import type { Paint } from "../../paint/paint.ts";

const shape = (unit: number, points: readonly (readonly [number, number])[]): string =>
  linePath(
    points.map(([x, y]) => ({ x: x * unit, y: y * unit })),
    true,
  );

/** A game cabinet up to its panel in water: head, screen, panel, side, and what the water gives back of its light. */
export const Cabinet = ({
  id,
  paint,
  unit,
  mist,
  lit,
}: {
  readonly id: string;
  readonly paint: Paint;
  readonly unit: number;
  readonly mist: number;
  /** 0 dead .. 1 its screen still glows. */
  readonly lit: number;
}) => {
  const air = arcadeAir(paint);
  const body = mixColour(mixColour(paint.shade, paint.deep, 0.4), air, mist);
  const side = mixColour(body, paint.horizon, 0.4);
  const glass = mixColour(body, paint.accent, 0.12 + 0.78 * lit);
  return (
    <g>
      {lit > 0.05 ? (
        <>
          <defs>
            <LightHalo id={id} colour={paint.accent} />
          </defs>
          <circle
            cx={0}
            cy={short(-1.05 * unit)}
            r={short(1.9 * unit)}
            fill={`url(#${id})`}
            opacity={fine(0.5 * lit)}
          />
        </>
      ) : null}
      <path
        d={shape(unit, [
          [0.36, 0.4],
          [0.36, -1.5],
          [0.62, -1.42],
          [0.62, 0.4],
        ])}
        fill={side}
      />
      <path
        d={shape(unit, [
          [-0.36, 0.4],
          [-0.36, -1.56],
          [0.36, -1.56],
          [0.36, 0.4],
        ])}
        fill={body}
      />
      <path
        d={shape(unit, [
          [-0.31, -1.34],
          [-0.31, -1.51],
          [0.31, -1.51],
          [0.31, -1.34],
        ])}
        fill={mixColour(body, paint.accent, 0.16 + 0.3 * lit)}
      />
      <path
        d={shape(unit, [
          [-0.27, -0.72],
          [-0.29, -1.27],
          [0.29, -1.27],
          [0.27, -0.72],
        ])}
        fill={glass}
      />
      <path
        d={shape(unit, [
          [-0.38, -0.5],
          [-0.33, -0.64],
          [0.33, -0.64],
          [0.38, -0.5],
          [0.38, -0.4],
          [-0.38, -0.4],
        ])}
        fill={side}
      />
      <path
        d={shape(unit, [
          [-0.3, 0.14],
          [-0.2, 2.1],
          [0.2, 2.1],
          [0.3, 0.14],
        ])}
        fill={paint.accent}
        opacity={fine(0.24 * lit)}
      />
    </g>
  );
};
