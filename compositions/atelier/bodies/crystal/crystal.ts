import { Color, Group, Mesh, Vector3, Vector4 } from "three";
import { scale } from "../../../../src/picture/vec3.ts";
import type { BodyMaker } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { makeGroundLight, throughTo } from "../ground-light.ts";
import { makeStudioUniforms, setStudio } from "../studio/studio-light.ts";
import { groundUnder } from "../ground-under.ts";
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
  const studio = makeStudioUniforms();
  const glass = new Mesh(
    convexGeometry(shape.planes),
    ownPaint(kit, {
      vertex: crystalVertex,
      fragment: crystalFragment(mostPlanes),
      layer: "opaque",
      uniforms: {
        ...studio,
        ...uniformsOf(shape),
        uBody: { value: new Color(...tint) },
        uLightest: { value: new Color(...tintOf(prop, ["light"], "#f4ecff")) },
      },
    }),
  );
  glass.rotation.copy(shape.turn);
  glass.position.copy(shape.place);
  const ground = makeGroundLight(kit);
  ground.setFeet([], 0.46);
  const glow = scale(tint, 0.8);
  const object = new Group();
  object.add(castsShadow(glass), ground.object);
  return {
    object,
    update: (moment) => {
      const { position, height, share } = moment.body;
      setStudio(studio, moment, share);
      const under = groundUnder(moment.scene.bodies, moment.body);
      ground.object.visible = under !== null;
      // Seen from straight above, a box's place in the picture does not tell how deep it is: nothing lies below the ground.
      const lift = under === null ? Math.max(0, 0.5 - position[1] / height) : under + 0.5;
      glass.position.y = shape.place.y + lift;
      ground.object.position.y = lift - 0.5 + aboveCloth;
      const pool = throughTo(moment.scene.light.towardsKey, lightThrough);
      ground.setPool(0, pool, 0.44, moment.seconds * 0.07, glow);
    },
  };
};

/** Light lies on the nap of the cloth, not under it. In heights of the crystal. */
const aboveCloth = 0.02;

/** Where the light that throws its pool goes through it, heights of the crystal above the ground. */
const lightThrough = 0.7253;
