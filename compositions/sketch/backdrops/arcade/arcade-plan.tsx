import { fine, short } from "../../../../src/picture/numbers.ts";
import { blobPath } from "../../geometry/path.ts";
import { seededRandom, smoothNoise } from "../../../../src/picture/seeded-random.ts";
import { Halo } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";

/** Still water from straight above: a net of light over drowned tiles. */
export const arcadePlan = (scene: BackdropScene) => {
  const { paint } = scene;
  const random = seededRandom(scene.seed + 3);
  const id = `${paint.key}-pool`;
  const cells = Array.from({ length: 60 }, (_, index) => ({
    index,
    x: (index % 12) * 300 - 1650 + random.between(-70, 70),
    y: Math.floor(index / 12) * 300 - 650 + random.between(-70, 70),
    d: blobPath(scene.seed + index, 165, 0.4, 7),
  }));
  return (
    <g>
      <defs>
        <Halo
          id={id}
          stops={[
            [0, mixColour(paint.horizon, paint.light, 0.5)],
            [0.5, paint.horizon],
            [1, paint.shade],
          ]}
        />
      </defs>
      <rect x={-3400} y={-2600} width={6800} height={5200} fill={paint.shade} />
      <ellipse cx={0} cy={0} rx={1900} ry={1500} fill={`url(#${id})`} />
      <g fill="none" stroke={paint.glow} strokeWidth={5}>
        {cells.map(({ index, x, y, d }) => (
          <path
            key={index}
            d={d}
            transform={`translate(${short(x)} ${short(y)})`}
            opacity={fine(0.16 + 0.13 * smoothNoise(index, scene.seconds * 0.7))}
          />
        ))}
      </g>
    </g>
  );
};
