import type { BufferGeometry } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { block, joined, part, slab, turned } from "../../bodies/thing/solids.ts";
import { arcadePlan } from "./arcade-plan.ts";

const { nave, bay, begin, bays, springing, column, brokenBay } = arcadePlan;

const outline = (radius: number) =>
  [
    [radius * 1.75, -0.4],
    [radius * 1.75, 0.16],
    [radius * 1.5, 0.22],
    [radius * 1.55, 0.34],
    [radius * 1.12, 0.42],
    [radius, 0.55],
    [radius * 0.98, 1.4],
    [radius * 0.9, springing - 0.62],
    [radius * 1.12, springing - 0.58],
    [radius * 1.12, springing - 0.5],
    [radius * 0.94, springing - 0.46],
    [radius * 1.7, springing - 0.1],
  ] as const;

/** The two rows of columns, and the stones that fell out of the broken vault. */
export const columns = (stone: Light, chance: SeededRandom): BufferGeometry => {
  const parts: BufferGeometry[] = [];
  for (let index = 0; index <= bays; index++) {
    const z = begin - index * bay;
    for (const x of [-nave, nave]) {
      parts.push(part(turned(outline(column), 16), stone, { at: [x, 0, z] }));
      parts.push(
        part(slab(column * 3.6, 0.16, column * 3.6), stone, {
          at: [x, springing - 0.02, z],
        }),
      );
    }
  }
  const z = begin - (brokenBay + 0.5) * bay;
  for (let index = 0; index < 11; index++) {
    const size = chance.between(0.25, 0.75);
    parts.push(
      part(block(size * 1.3, size, size, 0.05), stone, {
        at: [chance.between(-2.6, 2.3), chance.between(0, 0.22), z + chance.between(-1.9, 1.7)],
        turn: [chance.between(-0.5, 0.5), chance.between(0, 3), chance.between(-0.6, 0.6)],
      }),
    );
  }
  return joined(parts);
};
