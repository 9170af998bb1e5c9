import { short } from "../../../../src/picture/numbers.ts";
import { seededRandom, smoothNoise } from "../../../../src/picture/seeded-random.ts";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { ServerTower } from "./ServerTower.tsx";

const kinds = {
  far: { count: 9, spacing: 1050, height: 190, haze: 0.5 },
  near: { count: 7, spacing: 1500, height: 330, haze: 0.2 },
} as const;

/** A scattering of dead server towers; they lean more the more broken the world is, and their lights breathe. */
export const Towers = ({
  scene,
  row,
}: {
  readonly scene: BackdropScene;
  readonly row: "far" | "near";
}) => {
  const { paint, seed, broken } = scene;
  const kind = kinds[row];
  const random = seededRandom(seed + kind.height);
  const colours = {
    front: mixColour(mixColour(paint.shade, paint.accent, 0.1), paint.horizon, kind.haze),
    side: mixColour(mixColour(paint.shade, paint.light, 0.42), paint.horizon, kind.haze),
    slat: mixColour(paint.deep, paint.horizon, kind.haze),
    lamp: paint.glow,
  };
  const towers = Array.from({ length: kind.count }, (_, index) => ({
    seed: seed + index * 7,
    x: (index - (kind.count - 1) / 2) * kind.spacing + random.between(-0.38, 0.38) * kind.spacing,
    height: kind.height * random.between(0.5, 1.15),
    slim: random.between(0.28, 0.4),
    lean: random.between(-1, 1),
    mirrored: random.next() < 0.5 ? -1 : 1,
  }));
  return (
    <g>
      {towers.map((tower) => (
        <g
          key={tower.seed}
          transform={`translate(${short(tower.x)} 12) rotate(${short(tower.lean * (4 + 24 * broken))}) scale(${tower.mirrored} 1)`}
        >
          <ServerTower
            seed={tower.seed}
            width={tower.height * tower.slim}
            height={tower.height}
            colours={colours}
            lit={0.75 + 0.25 * smoothNoise(tower.seed, scene.seconds * 2.2)}
          />
        </g>
      ))}
    </g>
  );
};
