import { fine, short } from "../../../src/picture/numbers.ts";
import type { Box } from "../../../src/picture/picture.ts";
import { seededRandom, smoothNoise } from "../../../src/picture/seeded-random.ts";
import { LightHalo } from "../paint/Fade.tsx";

/** Motes that drift through the light close to the lens. `amount` 0..1 is how many. */
export const Dust = ({
  window,
  seed,
  colour,
  amount,
  seconds,
  energy,
}: {
  readonly window: Box;
  readonly seed: number;
  readonly colour: string;
  readonly amount: number;
  readonly seconds: number;
  readonly energy: number;
}) => {
  const random = seededRandom(seed + 2027);
  const motes = Array.from({ length: 5 + Math.round(amount * 15) }, (_, index) => ({
    index,
    x: random.next(),
    y: random.next(),
    radius: window.height * (0.0035 + 0.009 * random.next() ** 3),
    drift: random.between(0.004, 0.018),
    rise: random.between(-0.012, 0.004),
  }));
  const id = `mote-${colour.slice(1)}`;
  return (
    <g>
      <defs>
        <LightHalo id={id} colour={colour} />
      </defs>
      {motes.map(({ index, x, y, radius, drift, rise }) => (
        <circle
          key={index}
          cx={short(window.x + wrap(x + seconds * drift) * window.width)}
          cy={short(window.y + wrap(y + seconds * rise) * window.height)}
          r={short(radius * (1 + 0.15 * energy))}
          fill={`url(#${id})`}
          opacity={fine(0.55 + 0.35 * smoothNoise(seed + index, seconds * 0.8))}
        />
      ))}
    </g>
  );
};

const wrap = (value: number): number => value - Math.floor(value);
