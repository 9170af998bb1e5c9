import type { FilmFile } from "../../../src/film/film-file.ts";
import { fine, short } from "../../../src/picture/numbers.ts";
import type { Box } from "../../../src/picture/picture.ts";
import type { WorldMoment } from "../geometry/shot-moment.ts";
import { Halo } from "../paint/Fade.tsx";
import { paintOf } from "../paint/paint.ts";
import { Dust } from "./Dust.tsx";

/** The last thin coat over a panel: a wash of the hour's light, dust in it, and darker corners. */
export const LightPass = ({
  look,
  moment,
  window,
  seconds,
  pulse,
  energy,
}: {
  readonly look: FilmFile["look"];
  readonly moment: WorldMoment;
  readonly window: Box;
  readonly seconds: number;
  readonly pulse: number;
  readonly energy: number;
}) => {
  const { keyframe, place } = moment;
  const paint = paintOf(place, keyframe.time, 0.5, 0.5);
  const id = `${paint.key}-${short(window.width)}`;
  const box = {
    x: short(window.x),
    y: short(window.y),
    width: short(window.width),
    height: short(window.height),
  };
  const wash = 0.04 + 0.05 * keyframe.tender + 0.05 * pulse;
  return (
    <g>
      <defs>
        <Halo
          id={`${id}-corners`}
          stops={[
            [0, look.ink, 0],
            [0.62, look.ink, 0],
            [0.84, look.ink, 0.2],
            [1, look.ink, 0.56],
          ]}
        />
      </defs>
      <rect {...box} fill={paint.horizon} opacity={fine(wash)} />
      <Dust
        window={window}
        seed={keyframe.seed}
        colour={paint.glow}
        amount={keyframe.tender}
        seconds={seconds}
        energy={energy}
      />
      <ellipse
        cx={short(window.x + window.width / 2)}
        cy={short(window.y + window.height / 2)}
        rx={short(window.width * 0.78)}
        ry={short(window.height * 0.78)}
        fill={`url(#${id}-corners)`}
      />
    </g>
  );
};
