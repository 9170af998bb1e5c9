import { fine } from "../../../../src/picture/numbers.ts";
import { linePath } from "../../geometry/path.ts";
import { Fade, Halo } from "../../paint/Fade.tsx";
import { dimColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";
import { tools } from "./tools.ts";

/** The lamp's light in the air. */
export const Cone = ({ scene }: { readonly scene: BackdropScene }) => {
  const id = `${scene.paint.key}-cone`;
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-620}
          to={150}
          stops={[
            [0, scene.paint.glow, 0.5],
            [0.5, scene.paint.light, 0.22],
            [1, scene.paint.light, 0.03],
          ]}
        />
      </defs>
      <path
        d={linePath(
          [
            { x: -150, y: -620 },
            { x: 10, y: -620 },
            { x: 560, y: 150 },
            { x: -640, y: 150 },
          ],
          true,
        )}
        fill={`url(#${id})`}
        opacity={fine(0.6 + 0.25 * scene.tender)}
      />
    </g>
  );
};

/** Light on the felt, and the felt's edge; a few tools lie in it. */
export const Pool = ({ scene }: { readonly scene: BackdropScene }) => {
  const { paint } = scene;
  const id = `${paint.key}-pool`;
  return (
    <g>
      <defs>
        <Halo
          id={id}
          stops={[
            [0, paint.glow, 0.95],
            [0.3, paint.light, 0.8],
            [0.62, paint.light, 0.34],
            [1, paint.light, 0],
          ]}
        />
      </defs>
      <ellipse
        cx={-30}
        cy={26}
        rx={760}
        ry={250}
        fill={`url(#${id})`}
        opacity={fine(0.74 + 0.14 * scene.pulse + 0.06 * scene.energy)}
      />
      <g fill={dimColour(paint.shade, 0.9)}>
        <path d={tools[0]} transform="translate(-560 96) rotate(-104) scale(1.15 .8)" />
        <path d={tools[3]} transform="translate(-700 190) rotate(-76) scale(1.3 .9)" />
        <path d={tools[4]} transform="translate(640 150) rotate(98) scale(1.2 .85)" />
        <path d={tools[2]} transform="translate(880 44) rotate(84) scale(1 .8)" />
      </g>
    </g>
  );
};
