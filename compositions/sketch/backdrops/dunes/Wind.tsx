import { pair, dotsPath } from "../../geometry/path.ts";
import { fine, short } from "../../../../src/picture/numbers.ts";
import { seededRandom, smoothNoise } from "../../../../src/picture/seeded-random.ts";
import type { BackdropScene } from "../backdrop.ts";

/** Veils of sand the wind drags over the ground: long thin strokes that run and breathe with the music. */
export const WindLines = ({ scene }: { readonly scene: BackdropScene }) => {
  const random = seededRandom(scene.seed + 77);
  const lines = Array.from({ length: 9 }, (_, index) => ({
    index,
    x: random.between(-2600, 2200),
    y: random.between(-70, 130),
    length: random.between(420, 980),
    speed: random.between(90, 190),
  }));
  return (
    <g fill="none" stroke={scene.paint.glow} strokeLinecap="round" strokeWidth={2.2}>
      {lines.map(({ index, x, y, length, speed }) => (
        <path
          key={index}
          d={`M${pair(0, 0)}C${pair(length * 0.3, -16)} ${pair(length * 0.6, 14)} ${pair(length, -6)}`}
          transform={`translate(${short(x + scene.seconds * speed)} ${short(y)})`}
          opacity={fine(
            Math.max(
              0,
              0.14 +
                0.12 * smoothNoise(index + scene.seed, scene.seconds * 0.7) +
                0.08 * scene.energy,
            ),
          )}
        />
      ))}
    </g>
  );
};

/** Grains that catch the light on the nearest slope; more of them where the world is tender. */
export const Glints = ({ scene }: { readonly scene: BackdropScene }) => {
  const random = seededRandom(scene.seed + 401);
  const field = (count: number) =>
    dotsPath(
      Array.from({ length: count }, () => ({
        x: random.between(-2400, 2400),
        y: 20 + random.next() ** 0.7 * 620,
      })),
    );
  const strength = 0.25 + 0.6 * scene.tender;
  return (
    <g fill="none" stroke={scene.paint.glow} strokeLinecap="round">
      {[0, 1, 2].map((group) => (
        <path
          key={group}
          d={field(46)}
          strokeWidth={1.6 + group * 0.7}
          opacity={fine(
            Math.max(
              0,
              strength *
                (0.5 + 0.4 * smoothNoise(group + 3, scene.seconds * 1.6) + 0.2 * scene.pulse),
            ),
          )}
        />
      ))}
    </g>
  );
};
