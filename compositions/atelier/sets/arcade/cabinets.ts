import { type BufferGeometry } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { joined, part, plate, slab, type Placing } from "../../bodies/thing/solids.ts";
import { arcadePlan } from "./arcade-plan.ts";
import { pairsOf } from "../../bodies/thing/numbers-of.ts";

const { nave, bay, begin, bays } = arcadePlan;

/** Side of a cabinet: front to the right. Metres. */
const side = pairsOf(
  "-0.42 0, 0.36 0, 0.36 0.78, 0.5 0.86, 0.48 0.98, 0.14 1.1, 0.06 1.52, 0.3 1.6, 0.3 1.82, -0.42 1.86",
);

const cabinet = (shell: Light, trim: Light, glass: Light): BufferGeometry => {
  const cheek = (x: number) =>
    part(plate(side, 0.05, 0.012), shell, { at: [x, 0, 0], turn: [0, -Math.PI / 2, 0] });
  return joined([
    cheek(-0.36),
    cheek(0.36),
    part(slab(0.68, 0.74, 0.66), shell, { at: [0, 0.38, -0.04] }),
    part(slab(0.68, 1.05, 0.4), shell, { at: [0, 1.25, -0.2] }),
    part(slab(0.68, 0.06, 0.46), trim, { at: [0, 0.92, 0.27], turn: [0.32, 0, 0] }),
    part(slab(0.62, 0.44, 0.02), glass, { at: [0, 1.29, 0.06], turn: [-0.18, 0, 0] }),
    part(slab(0.66, 0.2, 0.02), trim, { at: [0, 1.71, 0.27] }),
  ]);
};

/** Dead game cabinets between the columns, some aslant, some fallen against a column. */
export const cabinets = (
  tones: { readonly shell: Light; readonly trim: Light; readonly glass: Light },
  chance: SeededRandom,
): BufferGeometry => {
  const parts: BufferGeometry[] = [];
  const stand = (placing: Placing) => {
    const dim = chance.between(0.75, 1.15);
    const shell: Light = [tones.shell[0] * dim, tones.shell[1] * dim, tones.shell[2] * dim];
    const one = cabinet(shell, tones.trim, tones.glass);
    const colours = one.getAttribute("color").clone();
    parts.push(part(one, shell, placing).setAttribute("color", colours));
  };
  for (let index = 1; index < bays - 1; index++) {
    const z = begin - (index + 0.5) * bay;
    for (const x of index === 1 ? [-nave] : [-nave, nave]) {
      const inward = x < 0 ? Math.PI / 2 : -Math.PI / 2;
      for (const step of [-0.95, 0.1, 1.05]) {
        if (chance.next() < 0.34) continue;
        const fallen = chance.next() < 0.16;
        stand({
          at: [
            x * 1.06 + chance.between(-0.12, 0.12),
            fallen ? 0.1 : -0.12 + chance.between(-0.1, 0.05),
            z + step,
          ],
          turn: [
            chance.between(-0.05, 0.05),
            inward + chance.between(-0.22, 0.22),
            fallen ? 0.5 : chance.between(-0.07, 0.07),
          ],
        });
      }
    }
  }
  return joined(parts);
};
