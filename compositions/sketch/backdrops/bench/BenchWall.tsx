import { fine, short } from "../../../../src/picture/numbers.ts";
import { boxPath, pair } from "../../geometry/path.ts";
import { seededRandom } from "../../../../src/picture/seeded-random.ts";
import { Halo } from "../../paint/Fade.tsx";
import { dimColour, mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { tools } from "./tools.ts";

/** The wall behind the bench: rails of hanging tools, lit from the lamp and lost in the dark to both sides. */
export const BenchWall = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seed } = scene;
  const random = seededRandom(seed);
  const id = `${paint.key}-wall`;
  const dark = dimColour(paint.shade, 0.8);
  return (
    <g>
      <defs>
        <Halo
          id={id}
          stops={[
            [0, mixColour(paint.horizon, paint.light, 0.3)],
            [0.35, paint.horizon],
            [0.7, mixColour(paint.top, paint.horizon, 0.3)],
            [1, paint.top],
          ]}
        />
      </defs>
      <rect x={-5000} y={-4000} width={10000} height={5200} fill={paint.top} />
      <ellipse cx={-40} cy={-190} rx={1050} ry={720} fill={`url(#${id})`} />
      <path
        d={[-470, -300, -120].map((y) => `M-3200 ${y}H3200`).join("")}
        stroke={mixColour(paint.horizon, paint.shade, 0.6)}
        strokeWidth={5}
        opacity={0.7}
      />
      {Array.from({ length: 34 }, (_, index) => (
        <path
          key={index}
          d={tools[index % tools.length]}
          fill={index % 3 === 0 ? mixColour(dark, paint.horizon, 0.25) : dark}
          transform={`translate(${short(-1700 + index * 104 + random.between(-18, 18))} ${index % 2 === 0 ? -300 : -470}) rotate(${fine(random.between(-5, 5))}) scale(${fine(random.between(0.62, 0.86))})`}
        />
      ))}
    </g>
  );
};

/** Jars and boxes along the back of the bench, their shoulders lit. */
export const Jars = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seed } = scene;
  const random = seededRandom(seed + 40);
  const things = Array.from({ length: 22 }, (_, index) => ({
    x: -1500 + index * 140 + random.between(-30, 30),
    width: random.between(46, 96),
    height: random.between(50, 130),
    round: random.next() < 0.5,
  }));
  return (
    <g>
      {things.map(({ x, width, height, round }) => (
        <g key={short(x)} transform={`translate(${short(x)} 26)`}>
          <path
            d={
              round
                ? `M0 0V${short(-height * 0.75)}Q0 ${short(-height)} ${short(width * 0.3)} ${short(-height)}H${short(width * 0.7)}Q${short(width)} ${short(-height)} ${short(width)} ${short(-height * 0.75)}V0Z`
                : boxPath(0, -height, width, height)
            }
            fill={mixColour(paint.shade, paint.horizon, 0.32)}
          />
          <path
            d={`M${pair(x < -40 ? width - 5 : 5, -height * 0.74)}V-6`}
            stroke={paint.light}
            strokeWidth={3}
            opacity={0.45}
          />
        </g>
      ))}
    </g>
  );
};
