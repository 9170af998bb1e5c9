import { ConeGeometry, SphereGeometry, TorusGeometry, type BufferGeometry } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { mixVec3, scale } from "../../../../src/picture/vec3.ts";
import { joined, part, plate, rod } from "../thing/solids.ts";
import { pairsOf, pointsOf } from "../thing/numbers-of.ts";

/** Breast and back in one pressed shell: round in front, drawn out to the tail. */
const shell = (): BufferGeometry => {
  const form = new SphereGeometry(1, 40, 28);
  const place = form.getAttribute("position");
  for (let index = 0; index < place.count; index++) {
    const [x, y, z] = [place.getX(index), place.getY(index), place.getZ(index)];
    const tail = Math.max(0, -z);
    const slim = 1 - 0.55 * tail ** 2.2;
    place.setXYZ(
      index,
      x * 0.27 * slim,
      y * 0.3 * slim + 0.14 * tail * tail + 0.05 * Math.max(0, z),
      z * 0.46 - 0.03,
    );
  }
  form.computeVertexNormals();
  return form;
};

const wing = pairsOf(
  "0.2 0.06, 0.12 0.14, -0.12 0.12, -0.36 0.02, -0.22 -0.02, -0.26 -0.08, -0.1 -0.08, -0.1 -0.14, 0.08 -0.1",
);

/** The bird without its key; front towards +z, 1 unit tall with the key. */
export const tinBird = (body: Light, light: Light, shade: Light): BufferGeometry => {
  const pale = mixVec3(light, body, 0.25);
  const tin = scale(mixVec3(shade, [0.5, 0.48, 0.5], 0.5), 0.8);
  const sides = ([-1, 1] as const).flatMap((side) => [
    part(plate(wing, 0.035, 0.014), pale, {
      at: [side * 0.265, 0.0, -0.06],
      turn: [0.12, (-Math.PI / 2) * 1, side * -0.16],
      scale: [1, 1, 1],
    }),
    part(new SphereGeometry(0.05, 16, 12), light, {
      at: [side * 0.155, 0.26, 0.42],
      scale: [0.5, 1, 1],
    }),
    part(new SphereGeometry(0.028, 14, 10), scale(shade, 0.12), {
      at: [side * 0.178, 0.26, 0.432],
      scale: [0.5, 1, 1],
    }),
    part(
      rod(
        [
          [side * 0.1, -0.25, 0.02],
          [side * 0.11, -0.38, 0.0],
          [side * 0.12, -0.47, 0.03],
        ],
        0.016,
      ),
      tin,
    ),
    part(
      rod(
        [
          [side * 0.12, -0.48, -0.06],
          [side * 0.12, -0.485, 0.06],
          [side * 0.13, -0.485, 0.17],
        ],
        0.018,
      ),
      tin,
    ),
  ]);
  return joined([
    part(shell(), body, { at: [0, -0.02, 0] }),
    part(new SphereGeometry(0.195, 28, 20), body, { at: [0, 0.24, 0.33] }),
    part(new ConeGeometry(0.06, 0.17, 18), mixVec3(light, [0.6, 0.35, 0.12], 0.4), {
      at: [0, 0.23, 0.58],
      turn: [Math.PI / 2, 0, 0],
      scale: [1, 1, 0.8],
    }),
    part(plate(pairsOf("-0.05 0, 0.05 0, 0.13 0.34, 0 0.3, -0.13 0.34"), 0.03, 0.012), shade, {
      at: [0, 0.1, -0.42],
      turn: [-1.25, 0, 0],
    }),
    ...sides,
  ]);
};

/** The key in its back, about its own upright axis. */
export const windingKey = (tin: Light): BufferGeometry =>
  joined([
    part(rod(pointsOf("0 -0.14 0, 0 -0.02 0, 0 0.06 0"), 0.022), tin),
    ...([-1, 1] as const).map((side) =>
      part(new TorusGeometry(0.065, 0.02, 10, 22), tin, {
        at: [side * 0.075, 0.1, 0],
        scale: [1.1, 0.9, 1],
      }),
    ),
  ]);
