import { Color, Group, Mesh, Vector3, Vector4 } from "three";
import type { BodyMaker } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { convexGeometry } from "./convex.ts";
import { crystalFragment, crystalVertex } from "./crystal.glsl.ts";
import {
  chippedOctahedron,
  lyingPrism,
  mostPlanes,
  standingPoint,
  type CrystalShape,
} from "./crystal-shapes.ts";
import { entrySpeaksOf, propEntry, tintOf } from "./prop-entry.ts";

/** Never reached: fills the places of planes that a crystal does not have. */
const farPlane = new Vector4(0, 1, 0, 9);

const uniformsOf = (shape: CrystalShape) => ({
  uPlanes: { value: Array.from({ length: mostPlanes }, (_, i) => shape.planes[i] ?? farPlane) },
  uWear: { value: shape.wear },
  uRootMilk: { value: shape.rootMilk },
  uMilk: { value: shape.milk },
  uFreshAt: { value: shape.fresh ?? new Vector3() },
  uFresh: { value: shape.fresh ? 0.9 : 0 },
});

/** A grown crystal, clear enough to see into: point, lying prism or octahedron by the entry's words. */
export const crystal: BodyMaker = (kit, body) => {
  const prop = propEntry(kit, body);
  const random = kit.random(`crystal/${body.first.entry}`);
  const shape = entrySpeaksOf(prop, /octahed|八面体/)
    ? chippedOctahedron()
    : entrySpeaksOf(prop, /lying|横躺/)
      ? lyingPrism(random)
      : standingPoint(random);
  const tint = tintOf(prop, ["body", "colour"], "#9a6bc4");
  const glass = new Mesh(
    convexGeometry(shape.planes),
    ownPaint(kit, {
      vertex: crystalVertex,
      fragment: crystalFragment(mostPlanes),
      layer: "opaque",
      uniforms: {
        ...uniformsOf(shape),
        uBody: { value: new Color(...tint) },
        uLightest: { value: new Color(...tintOf(prop, ["light"], "#f4ecff")) },
      },
    }),
  );
  glass.rotation.copy(shape.turn);
  glass.position.copy(shape.place);
  const object = new Group();
  object.add(castsShadow(glass));
  return {
    object,
    // Seen from straight above, a box's place in the picture does not tell how deep it is: nothing lies below the ground.
    update: ({ body: now }) => {
      glass.position.y = shape.place.y + Math.max(0, 0.5 - now.position[1] / now.height);
    },
  };
};
