import { fine, short } from "../../../../src/picture/numbers.ts";
import { pair } from "../../geometry/path.ts";
import { seededRandom, smoothNoise } from "../../../../src/picture/seeded-random.ts";
import type { BackdropScene } from "../backdrop.ts";

/** Light lying on the water in thin lenses that slide and breathe; nearer ones are longer. */
export const Water = ({ scene }: { readonly scene: BackdropScene }) => {
  const random = seededRandom(scene.seed + 17);
  const groups = Array.from({ length: 5 }, (_, group) => ({
    group,
    d: Array.from({ length: 13 }, () => {
      const near = random.next();
      const length = 50 + 240 * near * near + random.between(0, 60);
      return lens(random.between(-2600, 2600), 8 + near ** 1.8 * 520, length, 1 + 3.4 * near);
    }).join(""),
  }));
  return (
    <g fill={scene.paint.glow}>
      {groups.map(({ group, d }) => (
        <path
          key={group}
          d={d}
          transform={`translate(${short(26 * smoothNoise(group + 4, scene.seconds * 0.35))} 0)`}
          opacity={fine(
            0.16 +
              0.12 * smoothNoise(group + scene.seed, scene.seconds * 0.9) +
              0.06 * scene.energy,
          )}
        />
      ))}
    </g>
  );
};

const lens = (x: number, y: number, length: number, thick: number): string =>
  `M${pair(x, y)}Q${pair(x + length / 2, y - thick)} ${pair(x + length, y)}Q${pair(x + length / 2, y + thick)} ${pair(x, y)}Z`;
