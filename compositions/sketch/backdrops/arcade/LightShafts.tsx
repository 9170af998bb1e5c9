import { fine } from "../../../../src/picture/numbers.ts";
import { linePath } from "../../geometry/path.ts";
import { smoothNoise } from "../../../../src/picture/seeded-random.ts";
import { Fade } from "../../paint/Fade.tsx";
import type { BackdropScene } from "../backdrop.ts";

const shafts = [
  { top: -640, bottom: -180, wide: 130 },
  { top: -110, bottom: 190, wide: 90 },
  { top: 420, bottom: 830, wide: 170 },
  { top: 1150, bottom: 1480, wide: 110 },
  { top: -1350, bottom: -1020, wide: 150 },
] as const;

/** Light that falls through holes in the vault. */
export const LightShafts = ({ scene }: { readonly scene: BackdropScene }) => {
  const id = `${scene.paint.key}-shaft`;
  return (
    <g transform={scene.lightFrom > 0 ? "scale(-1 1)" : undefined}>
      <defs>
        <Fade
          id={id}
          from={-900}
          to={60}
          stops={[
            [0, scene.paint.accent, 0.5],
            [0.6, scene.paint.light, 0.22],
            [1, scene.paint.light, 0.02],
          ]}
        />
      </defs>
      {shafts.map(({ top, bottom, wide }, index) => (
        <path
          key={top}
          d={linePath(
            [
              { x: top, y: -900 },
              { x: top + wide, y: -900 },
              { x: bottom + wide * 1.9, y: 30 },
              { x: bottom, y: 60 },
            ],
            true,
          )}
          fill={`url(#${id})`}
          opacity={fine(
            (0.34 + 0.3 * scene.tender) * (0.8 + 0.2 * smoothNoise(index + 2, scene.seconds * 0.6)),
          )}
        />
      ))}
    </g>
  );
};
