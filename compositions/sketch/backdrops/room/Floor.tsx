import { linePath, pair } from "../../geometry/path.ts";
import { planePlacement } from "../../geometry/plane-placement.ts";
import { homeOf } from "../../geometry/rig-of-keyframe.ts";
import { Fade } from "../../paint/Fade.tsx";
import { mixColour } from "../../paint/colour.ts";
import type { BackdropScene } from "../backdrop.ts";

/** Floorboards in perspective, from the wall to under the lens, with the window's light lying on them. Picture units. */
export const Floor = ({
  scene,
  wall,
}: {
  readonly scene: BackdropScene;
  /** Metres from the subject to the wall. */
  readonly wall: number;
}) => {
  const { paint, rig } = scene;
  const home = homeOf("room");
  const far = planePlacement(rig, wall, home);
  const near = planePlacement(rig, -rig.distance * rig.lens * 0.8, home);
  const farMetre = (1570 / (home + wall)) * far.scale;
  const nearMetre = (1570 * rig.lens) / (rig.distance * rig.lens * 0.2);
  const at = (metres: number, depth: "far" | "near") =>
    depth === "far"
      ? { x: far.x + metres * farMetre, y: far.y }
      : { x: near.x + metres * nearMetre, y: Math.max(near.y, far.y + 40) };
  const boards = Array.from({ length: 41 }, (_, index) => (index - 20) * 0.34);
  const id = `${paint.key}-floor-${Math.round(far.y)}`;
  const light = [-0.55, 0.55].map((side) => side + scene.lightFrom * 0.5);
  const [left = 0, right = 0] = light;
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={far.y}
          to={Math.max(far.y + 500, 900)}
          stops={[
            [0, mixColour(paint.horizon, paint.light, 0.22)],
            [0.3, mixColour(paint.horizon, paint.shade, 0.34)],
            [1, paint.shade],
          ]}
        />
        <Fade
          id={`${id}-light`}
          from={far.y}
          to={far.y + 620}
          stops={[
            [0, paint.glow, 0.6],
            [0.5, paint.light, 0.4],
            [1, paint.light, 0.04],
          ]}
        />
      </defs>
      <rect x={-5000} y={far.y} width={11600} height={5000} fill={`url(#${id})`} />
      <path
        d={linePath(
          [
            at(left, "far"),
            at(right, "far"),
            at(right - scene.lightFrom * 1.1, "near"),
            at(left - scene.lightFrom * 1.1, "near"),
          ],
          true,
        )}
        fill={`url(#${id}-light)`}
        opacity={0.35 + 0.45 * scene.tender}
      />
      <path
        d={boards
          .map(
            (metres) =>
              `M${pair(at(metres, "far").x, at(metres, "far").y)}L${pair(at(metres, "near").x, at(metres, "near").y)}`,
          )
          .join("")}
        stroke={paint.deep}
        strokeWidth={2}
        opacity={0.42}
      />
    </g>
  );
};
