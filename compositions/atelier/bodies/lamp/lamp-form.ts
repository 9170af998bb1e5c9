import { SphereGeometry, Vector3, type BufferGeometry } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { pairsOf, pointsOf } from "../thing/numbers-of.ts";
import { joined, part, rod, turned } from "../thing/solids.ts";

/** The bell of the shade about its own axis, opening towards -y; one dent in its side. */
const shadeOutline = pairsOf(
  "0.262 -0.15, 0.255 -0.12, 0.205 -0.01, 0.15 0.08, 0.1 0.125, 0.06 0.145, 0.055 0.2, 0.04 0.215, 0 0.218",
);

const dented = (bell: BufferGeometry): BufferGeometry => {
  const place = bell.getAttribute("position");
  const dent = new Vector3(-0.13, -0.03, 0.175);
  const at = new Vector3();
  for (let index = 0; index < place.count; index++) {
    at.fromBufferAttribute(place, index);
    const push = 0.05 * Math.exp(-at.distanceToSquared(dent) / 0.0042);
    const round = Math.hypot(at.x, at.z) || 1;
    place.setXYZ(index, at.x * (1 - push / round), at.y, at.z * (1 - push / round));
  }
  bell.computeVertexNormals();
  return bell;
};

/** Foot, arms and joints, in the lamp's box. */
export const lampFrame = (brass: Light, dark: Light): BufferGeometry => {
  const ball = (at: readonly [number, number, number], radius: number) =>
    part(new SphereGeometry(radius, 16, 12), dark, { at });
  return joined([
    part(
      turned(
        pairsOf(
          "0.21 -0.5, 0.215 -0.475, 0.19 -0.455, 0.09 -0.435, 0.045 -0.41, 0.03 -0.38, 0 -0.38",
        ),
        32,
      ),
      brass,
      { at: [-0.28, 0, -0.05] },
    ),
    part(rod(pointsOf("-0.28 -0.42 -0.05, -0.33 -0.25 -0.06, -0.38 -0.06 -0.07"), 0.02), brass),
    part(rod(pointsOf("-0.395 -0.06 -0.07, -0.1 0.2 0.09, 0.12 0.42 0.2"), 0.015), brass),
    part(rod(pointsOf("-0.34 -0.08 -0.05, -0.06 0.15 0.12, 0.14 0.38 0.225"), 0.011), dark),
    part(rod(pointsOf("0.12 0.41 0.2, 0.17 0.43 0.24, 0.175 0.4 0.262"), 0.016), brass),
    ball([-0.375, -0.065, -0.065], 0.042),
    ball([0.125, 0.41, 0.205], 0.032),
  ]);
};

/** The shade about its own axis, and its inside a little smaller; both have the dent. */
export const lampShade = (): {
  readonly bell: BufferGeometry;
  readonly inside: BufferGeometry;
} => ({
  bell: dented(turned(shadeOutline, 48)),
  inside: dented(
    turned(
      shadeOutline.slice(0, 6).map(([x, y]) => [x * 0.96, y - 0.006]),
      48,
    ),
  ),
});
