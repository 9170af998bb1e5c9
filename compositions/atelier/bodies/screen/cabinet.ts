import { ExtrudeGeometry, Path, Shape, SphereGeometry, type BufferGeometry } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { mixVec3, scale } from "../../../../src/picture/vec3.ts";
import { block, joined, part, plate, rod, slab } from "../thing/solids.ts";
import { pairsOf, pointsOf } from "../thing/numbers-of.ts";

/** Half width, half height and middle of the glass, in heights of the screen with its bezel. */
export const glassPlan = { halfWidth: 0.5, halfHeight: 0.385, middle: 0.055 } as const;

const rounded = <P extends Path>(path: P, x: number, low: number, high: number, r: number): P => {
  path.moveTo(-x + r, low);
  path.lineTo(x - r, low);
  path.quadraticCurveTo(x, low, x, low + r);
  path.lineTo(x, high - r);
  path.quadraticCurveTo(x, high, x - r, high);
  path.lineTo(-x + r, high);
  path.quadraticCurveTo(-x, high, -x, high - r);
  path.lineTo(-x, low + r);
  path.quadraticCurveTo(-x, low, -x + r, low);
  return path;
};

const ring = (outer: number, low: number, high: number, inset: number, thick: number) => {
  const { halfWidth, halfHeight, middle } = glassPlan;
  const shape = rounded(new Shape(), outer, low, high, 0.07);
  const hole = new Path();
  shape.holes.push(
    rounded(
      hole,
      halfWidth + inset,
      middle - halfHeight - inset,
      middle + halfHeight + inset,
      0.13,
    ),
  );
  return new ExtrudeGeometry(shape, {
    depth: thick,
    bevelThickness: 0.025,
    bevelSize: 0.022,
    bevelSegments: 3,
    curveSegments: 8,
  });
};

/** Side of the cabinet, front to the right. */
const cheek = pairsOf(
  "-0.75 -1.9, 0.4 -1.9, 0.42 -0.72, 0.62 -0.6, 0.6 -0.5, 0.2 -0.42, 0.12 0.56, 0.36 0.68, 0.36 1.02, -0.75 1.06",
);

/** The game cabinet around the screen: bezel in the box, cheeks, sign and control panel beyond it. Units of the box. */
export const cabinetAround = (body: Light, shade: Light, glass: Light): BufferGeometry => {
  const worn = mixVec3(body, glass, 0.05);
  const side = (x: number) =>
    part(plate(cheek, 0.07, 0.018), body, { at: [x, 0, -0.05], turn: [0, -Math.PI / 2, 0] });
  const button = (x: number, colour: Light) =>
    part(new SphereGeometry(0.035, 12, 8), colour, { at: [x, -0.47, 0.36], scale: [1, 0.6, 1] });
  return joined([
    part(ring(0.66, -0.5, 0.5, 0.035, 0.05), worn, { at: [0, 0, 0.0] }),
    part(ring(0.6, -0.42, 0.48, 0.005, 0.04), scale(shade, 0.8), { at: [0, 0, -0.03] }),
    side(-0.71),
    side(0.71),
    part(slab(1.4, 2.9, 0.5), shade, { at: [0, -0.42, -0.5] }),
    part(slab(1.36, 1.2, 0.5), shade, { at: [0, -1.3, -0.05] }),
    part(block(1.36, 0.36, 0.06, 0.02), mixVec3(shade, glass, 0.1), { at: [0, 0.84, 0.24] }),
    part(block(1.36, 0.07, 0.5, 0.02), worn, { at: [0, 0.64, 0.1], turn: [-0.35, 0, 0] }),
    part(block(1.36, 0.06, 0.5, 0.02), worn, { at: [0, -0.53, 0.28], turn: [0.22, 0, 0] }),
    part(rod(pointsOf("-0.32 -0.5 0.34, -0.33 -0.42 0.35, -0.35 -0.32 0.36"), 0.018), shade),
    part(new SphereGeometry(0.055, 18, 12), mixVec3(glass, body, 0.45), {
      at: [-0.352, -0.29, 0.362],
    }),
    button(0.12, mixVec3(glass, body, 0.5)),
    button(0.24, worn),
    button(0.36, mixVec3(glass, body, 0.7)),
  ]);
};
