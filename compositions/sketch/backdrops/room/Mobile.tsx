import { fine, short } from "../../../../src/picture/numbers.ts";
import { smoothNoise } from "../../../../src/picture/seeded-random.ts";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";

const charms = [
  { x: -170, drop: 120, d: "M0 0C26 4 34 30 18 48C40 44 48 14 34 -6C24 -20 8 -18 0 0Z" },
  { x: -70, drop: 190, d: "M0 0L9 22L32 24L14 40L20 62L0 50L-20 62L-14 40L-32 24L-9 22Z" },
  { x: 60, drop: 140, d: "M-40 20Q0 -16 40 20Q20 16 0 30Q-20 16 -40 20Z" },
  { x: 170, drop: 210, d: "M0 0L9 22L32 24L14 40L20 62L0 50L-20 62L-14 40L-32 24L-9 22Z" },
] as const;

/** A mobile that hangs from the ceiling and turns by itself; its cord ends above the picture. */
export const Mobile = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint, seconds } = scene;
  const turn = smoothNoise(scene.seed, seconds * 0.35);
  const ink = mixColour(paint.shade, paint.top, 0.3);
  return (
    <g transform="translate(330 -760)">
      <path d="M0 -3000V0" stroke={ink} strokeWidth={4} />
      <g transform={`rotate(${fine(turn * 5)})`}>
        <path
          d="M-180 8Q0 -22 180 8"
          fill="none"
          stroke={ink}
          strokeWidth={7}
          strokeLinecap="round"
        />
        {charms.map(({ x, drop, d }, index) => {
          const swing = smoothNoise(scene.seed + index, seconds * 0.6);
          return (
            <g
              key={x}
              transform={`translate(${short(x * (0.9 + 0.1 * turn))} 4) rotate(${fine(swing * 6)})`}
            >
              <path d={`M0 0V${drop}`} stroke={ink} strokeWidth={2.5} />
              <path
                d={d}
                transform={`translate(0 ${drop}) scale(${fine(0.8 + 0.35 * Math.abs(swing))} 1.1)`}
                fill={index % 2 === 0 ? mixColour(paint.accent, paint.light, 0.3) : paint.glow}
              />
            </g>
          );
        })}
      </g>
    </g>
  );
};
