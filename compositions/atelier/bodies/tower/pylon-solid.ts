import type { Light } from "../../../../src/picture/scene.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import { makeSolid, type Solid } from "./solid.ts";

/** Colours of a lattice: its legs, its arms and braces, its far side. */
export type LatticeColours = { readonly light: Light; readonly body: Light; readonly shade: Light };

/** Heights at which the mast is braced, from the top; the last lies below the ground. */
const levels = [
  0.47, 0.4, 0.33, 0.25, 0.18, 0.08, -0.04, -0.18, -0.34, -0.52, -0.78, -0.98, -1.25,
] as const;

/** Half the width of the mast at a height. */
const half = (y: number): number =>
  y > 0.18
    ? 0.026 + (0.5 - y) * 0.06
    : 0.045 + (0.18 - Math.max(y, -0.6)) ** 1.25 * 0.17 + Math.max(0, -0.6 - y) * 0.16;

/** Cross-arms: where they are and how far they reach to each side. */
export const pylonArms = [
  { y: 0.4, reach: 0.21 },
  { y: 0.3, reach: 0.26 },
  { y: 0.18, reach: 0.225 },
] as const;

const mast = (solid: Solid, { light, body, shade }: LatticeColours, isFine: boolean): void => {
  const corner = (y: number, turn: number): Vec3 => {
    const h = half(y);
    const [x, z] = [turn === 0 || turn === 3 ? -h : h, turn < 2 ? h : -h];
    return [x, y, z];
  };
  const kept = levels.filter((_, index) => isFine || index % 2 === 0);
  kept.slice(1).forEach((y, index) => {
    const top = kept[index] ?? y;
    for (let turn = 0; turn < 4; turn++) {
      const next = (turn + 1) % 4;
      const colour = turn === 1 || turn === 2 ? light : body;
      solid.bar({ from: corner(y, turn), to: corner(top, turn), thick: 0.0135, colour });
      if (!isFine && turn % 2 === 1) continue;
      const brace = turn === 0 ? body : shade;
      solid.bar({ from: corner(y, turn), to: corner(top, next), thick: 0.0068, colour: brace });
      solid.bar({ from: corner(top, turn), to: corner(y, next), thick: 0.0068, colour: brace });
      solid.bar({ from: corner(y, turn), to: corner(y, next), thick: 0.0062, colour: brace });
    }
  });
  for (let turn = 0; turn < 4; turn++)
    solid.bar({ from: corner(0.47, turn), to: [0, 0.5, 0], thick: 0.009, colour: body });
};

const arms = (solid: Solid, { light, body, shade }: LatticeColours): void => {
  for (const { y, reach } of pylonArms) {
    for (const side of [-1, 1]) {
      const tip: Vec3 = [side * reach, y, 0];
      for (const depth of [-1, 1]) {
        const root = half(y) * depth;
        solid.bar({ from: [side * half(y), y, root], to: tip, thick: 0.0095, colour: light });
        solid.bar({ from: [0, y + 0.05, root * 0.6], to: tip, thick: 0.0085, colour: body });
      }
      for (const share of [0.36, 0.66]) {
        const x = side * reach * share;
        solid.bar({
          from: [x, y, 0],
          to: [x, y + 0.05 * (1 - share), 0],
          thick: 0.006,
          colour: shade,
        });
      }
      // What the wires once hung from.
      solid.bar({ from: tip, to: [tip[0], y - 0.036, 0], thick: 0.011, colour: shade });
    }
  }
};

/** A lattice mast with three pairs of arms, one unit tall, its feet below the box. `isFine` braces all four sides. */
export const pylonSolid = (colours: LatticeColours, isFine: boolean): Solid => {
  const solid = makeSolid();
  mast(solid, colours, isFine);
  arms(solid, colours);
  return solid;
};
