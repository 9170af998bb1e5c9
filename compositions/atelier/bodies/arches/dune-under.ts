import { Mesh } from "three";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { ridgeGeometries } from "../../sets/dunes/ridge-geometry.ts";
import { sandPaint } from "../../sets/dunes/sand-paint.ts";

const points = 60;

/** The dune that the rings are buried in, for where the land itself does not reach up to them. Heights of the box. */
export const duneUnder = (kit: Kit): readonly Mesh[] => {
  const { near } = sandPaint(kit);
  const crest = Array.from({ length: points + 1 }, (_, index): Vec3 => {
    const x = (index / points) * 9 - 4.5;
    const fall = 0.34 * (Math.abs(x) / 1.5) ** 1.5 * (x < 0 ? 0.8 : 1);
    const y = -0.46 - fall + 0.022 * Math.sin(x * 3.1 + 0.7) + 0.012 * Math.sin(x * 7.7);
    return [x, y, 0.12 + 0.22 * Math.sin(x * 1.4 + 0.4)];
  });
  const ridge = { crest, foot: -1.9, brink: 0, grain: 0.11, lee: 1 } as const;
  return ridgeGeometries(ridge).map((geometry) => {
    const mesh = new Mesh(geometry, near);
    // After the dunes before it, so that only what shows of it is drawn.
    mesh.renderOrder = 12;
    return mesh;
  });
};
