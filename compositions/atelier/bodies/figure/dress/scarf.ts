import { Group, Mesh } from "three";
import { add, scale, type Vec3 } from "../../../../../src/picture/vec3.ts";
import type { Kit } from "../../../contract.ts";
import { paint } from "../../../engine/paint.ts";
import { makeGrid } from "../mesh/grid.ts";
import type { Air } from "../pose/air.ts";
import type { Build } from "../pose/build.ts";
import type { Pose } from "../pose/pose.ts";
import type { Wardrobe } from "../wardrobe.ts";
import { scarfBody, scarfHead } from "./scarf-paint.glsl.ts";
import { loopSurface, scarfLoops, tailChain, tailRows, tailSurface } from "./scarf-shape.ts";

/** The scarf, laid anew for each moment. */
export type Scarf = {
  readonly object: Group;
  readonly lay: (build: Build, pose: Pose, air: Air) => void;
};

/** Length of the tail against her height. */
const tailLength = 0.56;

/** Where the tail leaves the neck: behind her right shoulder, on the side that the film sees. */
const tailFrom: Vec3 = [-0.02, 0, -0.042];

/** Two turns round the neck and one long tail. */
export const makeScarf = (kit: Kit, { scarf }: Wardrobe): Scarf => {
  const wool = (thin: number, ribs: readonly [number, number]) =>
    paint(kit, {
      colour: scarf,
      rim: 0.9,
      wrap: 0.45,
      head: scarfHead,
      body: scarfBody,
      uniforms: { uThin: { value: thin }, uRibs: { value: ribs } },
    });
  const loops = scarfLoops.map((loop) => ({
    loop,
    grid: makeGrid({ rows: 12 * kit.detail, columns: 30 * kit.detail, closed: true }),
  }));
  const tail = makeGrid({ rows: tailRows, columns: 12, closed: true });
  const object = new Group();
  const round = wool(0.25, [0, 120]);
  for (const { grid } of loops) object.add(new Mesh(grid.geometry, round));
  object.add(new Mesh(tail.geometry, wool(1, [200, 0])));
  return {
    object,
    lay: (build, pose, air) => {
      const { neck } = pose.joints;
      // Rows go up the inside and down the outside.
      for (const { loop, grid } of loops) {
        const surface = loopSurface(loop, neck, build);
        grid.lay((row, column) => surface(0.5 - row, column));
      }
      const chain = tailChain(
        add(neck, scale(tailFrom, build.girth)),
        tailLength * build.girth,
        air,
      );
      tail.lay(tailSurface(chain, build, air.seconds));
    },
  };
};
