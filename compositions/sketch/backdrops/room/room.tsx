import type { ReactNode } from "react";
import { fine } from "../../../../src/picture/numbers.ts";
import { linePath } from "../../geometry/path.ts";
import { Fade } from "../../paint/Fade.tsx";
import { cachedArt } from "../../paint/cached-art.ts";
import { pictureAt, planeAt } from "../backdrop.ts";
import type { Backdrop, BackdropScene } from "../backdrop.ts";
import { Floor } from "./Floor.tsx";
import { Bed, Table } from "./Furniture.tsx";
import { Mobile } from "./Mobile.tsx";
import { roomPlan } from "./room-plan.tsx";
import { roomSoft } from "./room-soft.tsx";
import { Toys } from "./Toys.tsx";
import { Wall } from "./Wall.tsx";

const wallDistance = 3.6;

/** A childhood room at the height of a child: window light, a bed like a roof, a table like a tower, toys, a mobile. */
export const room: Backdrop = {
  planes: (scene) => [
    planeAt(
      "wall",
      wallDistance,
      still(scene, "wall", () => <Wall paint={scene.paint} seed={scene.seed} />),
    ),
    pictureAt("floor", wallDistance - 0.01, <Floor scene={scene} wall={wallDistance} />),
    planeAt("shaft", 2.9, <WindowLight scene={scene} />),
    planeAt(
      "bed",
      2.3,
      still(scene, "bed", () => (
        <g transform="translate(430 0)">
          <Bed paint={scene.paint} />
        </g>
      )),
    ),
    planeAt("mobile", 1.7, <Mobile scene={scene} />),
    planeAt(
      "table",
      1.1,
      still(scene, "table", () => (
        <g transform="translate(-560 0)">
          <Table paint={scene.paint} />
        </g>
      )),
    ),
    planeAt(
      "toys",
      0.7,
      still(scene, "toys", () => <Toys paint={scene.paint} />),
    ),
  ],
  plan: roomPlan,
  soft: roomSoft,
};

const still = (scene: BackdropScene, part: string, make: () => ReactNode): ReactNode =>
  cachedArt(`room/${scene.paint.key}/${scene.seed}/${part}`, make);

/** The window's light in the dust of the room. */
const WindowLight = ({ scene }: { readonly scene: BackdropScene }) => {
  const id = `${scene.paint.key}-window-light`;
  const lean = scene.lightFrom * -360;
  return (
    <g>
      <defs>
        <Fade
          id={id}
          from={-620}
          to={90}
          stops={[
            [0, scene.paint.glow, 0.55],
            [0.5, scene.paint.light, 0.26],
            [1, scene.paint.light, 0.04],
          ]}
        />
      </defs>
      <path
        d={linePath(
          [
            { x: -380, y: -590 },
            { x: -160, y: -590 },
            { x: 120 + lean, y: 90 },
            { x: -520 + lean, y: 90 },
          ],
          true,
        )}
        fill={`url(#${id})`}
        opacity={fine(0.45 + 0.4 * scene.tender + 0.1 * scene.pulse)}
      />
    </g>
  );
};
