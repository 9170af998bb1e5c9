import {
  BufferAttribute,
  BoxGeometry,
  CatmullRomCurve3,
  ExtrudeGeometry,
  LatheGeometry,
  Matrix4,
  Quaternion,
  Euler,
  Shape,
  TubeGeometry,
  Vector2,
  Vector3,
  type BufferGeometry,
} from "three";
import { RoundedBoxGeometry } from "three/addons/geometries/RoundedBoxGeometry.js";
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { Pair } from "./numbers-of.ts";

/** Where a part stands in a whole: metres (or units of the whole), and turns about x, y and z in radians. */
export type Placing = {
  readonly at?: Vec3;
  readonly turn?: Vec3;
  readonly scale?: Vec3;
};

/** The geometry in one colour (linear light, as vertex colours) at its place. The geometry itself is changed. */
export const part = (
  geometry: BufferGeometry,
  colour: Light,
  { at = [0, 0, 0], turn = [0, 0, 0], scale = [1, 1, 1] }: Placing = {},
): BufferGeometry => {
  const turned = new Quaternion().setFromEuler(new Euler(...turn));
  geometry.applyMatrix4(new Matrix4().compose(new Vector3(...at), turned, new Vector3(...scale)));
  const count = geometry.getAttribute("position").count;
  const colours = new Float32Array(count * 3);
  for (let index = 0; index < count; index++) colours.set(colour, index * 3);
  geometry.setAttribute("color", new BufferAttribute(colours, 3));
  return geometry;
};

/** Parts as one geometry that is drawn at once. */
export const joined = (parts: readonly BufferGeometry[]): BufferGeometry => {
  // Shared corners are shaded once: every part needs an index for that.
  const indexed = parts.map((one) => {
    if (one.index) return one;
    const { count } = one.getAttribute("position");
    return one.setIndex(Array.from({ length: count }, (_, index) => index));
  });
  return mergeGeometries(indexed);
};

/** A box with rounded edges. */
export const block = (
  width: number,
  height: number,
  depth: number,
  radius = 0.02,
): BufferGeometry => new RoundedBoxGeometry(width, height, depth, 2, radius);

/** A box with hard edges: for what is thin or far. */
export const slab = (width: number, height: number, depth: number): BufferGeometry =>
  new BoxGeometry(width, height, depth);

/** A round rod along a smooth line through points. `swell` multiplies its radius along the way (share 0..1). */
export const rod = (
  points: readonly Vec3[],
  radius: number,
  { along = 20, around = 8, closed = false, swell = (_share: number): number => 1 } = {},
): BufferGeometry => {
  const line = new CatmullRomCurve3(
    points.map((point) => new Vector3(...point)),
    closed,
  );
  const tube = new TubeGeometry(line, along, radius, around, closed);
  const place = tube.getAttribute("position");
  const middle = new Vector3();
  for (let ring = 0; ring <= along; ring++) {
    line.getPointAt(ring / along, middle);
    const wide = swell(ring / along);
    for (let step = 0; step <= around; step++) {
      const index = ring * (around + 1) + step;
      place.setXYZ(
        index,
        middle.x + (place.getX(index) - middle.x) * wide,
        middle.y + (place.getY(index) - middle.y) * wide,
        middle.z + (place.getZ(index) - middle.z) * wide,
      );
    }
  }
  return tube;
};

/** Turned on a lathe about the upright axis: outline as radius and height, from bottom to top. */
export const turned = (outline: readonly Pair[], around = 24): BufferGeometry =>
  new LatheGeometry(
    outline.map(([radius, height]) => new Vector2(radius, height)),
    around,
  );

/** A flat outline given thickness along z (centred on z 0), its edges bevelled. */
export const plate = (
  outline: readonly Pair[],
  thickness: number,
  bevel = 0.01,
): BufferGeometry => {
  const shape = new Shape(outline.map(([x, y]) => new Vector2(x, y)));
  return new ExtrudeGeometry(shape, {
    depth: Math.max(1e-4, thickness - bevel * 2),
    bevelThickness: bevel,
    bevelSize: bevel,
    bevelSegments: 2,
  }).translate(0, 0, -thickness / 2 + bevel);
};
