import { curvePath } from "../../geometry/path.ts";
import { Fade } from "../../paint/Fade.tsx";
import { cachedArt } from "../../paint/cached-art.ts";
import { mixColour } from "../../paint/colour.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";
import type { Spot } from "../../../../src/picture/picture.ts";
import type { BackdropScene } from "../backdrop.ts";
import { Glints } from "./Wind.tsx";

const crest = (seed: number, offset: number): readonly Spot[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 19 }, (_, index) => ({
    x: -3200 + index * 355,
    y: offset + Math.sin(index * 0.9 + seed) * 120 + random.between(-60, 60),
  }));
};

/** Sand seen from straight above: crests as S-curves, lit on one side and dark on the other, ripples between them. */
export const dunePlan = (scene: BackdropScene) => (
  <g>
    {cachedArt(`dunes/plan/${scene.paint.key}/${scene.seed}`, () => still(scene))}
    <g transform="translate(0 -320)">
      <Glints scene={scene} />
    </g>
  </g>
);

const still = ({ paint, seed }: BackdropScene) => {
  const sand = mixColour(paint.light, paint.shade, 0.3);
  const offsets = [-1900, -1280, -700, -190, 330, 900, 1500, 2100];
  return (
    <g>
      <rect x={-3400} y={-2600} width={6800} height={5200} fill={sand} />
      {offsets.map((offset, index) => {
        const line = crest(seed + index, offset);
        const id = `${paint.key}-plan-${index}`;
        return (
          <g key={offset}>
            <defs>
              <Fade
                id={id}
                from={offset - 130}
                to={offset + 420}
                stops={[
                  [0, paint.shade, 0.95],
                  [0.4, paint.shade, 0.55],
                  [1, paint.shade, 0],
                ]}
              />
            </defs>
            <path
              d={`${curvePath(line)}L3400 ${offset + 460}L-3400 ${offset + 460}Z`}
              fill={`url(#${id})`}
            />
            <path
              d={curvePath(line)}
              fill="none"
              stroke={paint.glow}
              strokeWidth={3}
              opacity={0.6}
            />
            {[40, 78, 112, 150, 196].map((down) => (
              <path
                key={down}
                d={curvePath(line.map(({ x, y }) => ({ x: x + down, y: y - down })))}
                fill="none"
                stroke={paint.light}
                strokeWidth={1.4}
                opacity={0.3}
              />
            ))}
          </g>
        );
      })}
    </g>
  );
};
