import { PlaneGeometry, type BufferGeometry } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { joined, part, rod } from "../../bodies/thing/solids.ts";
import { arcadePlan } from "./arcade-plan.ts";

const { nave, aisles, bay, begin, bays, springing, rise, brokenBay, column } = arcadePlan;

/** Height of a groin vault over a bay: two barrels that cross. `u` and `v` run from -1 to 1 over the bay. */
export const groinHeight = (u: number, v: number): number =>
  Math.sqrt(Math.max(0, 1 - Math.min(u * u, v * v)));

const vault = (from: number, to: number, z: number, isBroken: boolean, chance: SeededRandom) => {
  const steps = 12;
  const shell = new PlaneGeometry(to - from, bay, steps, steps).rotateX(Math.PI / 2);
  const place = shell.getAttribute("position");
  for (let index = 0; index < place.count; index++) {
    const [x, deep] = [place.getX(index), place.getZ(index)];
    const height = groinHeight((x / (to - from)) * 2, (deep / bay) * 2);
    place.setXYZ(index, x + (from + to) / 2, springing + rise * height, deep + z);
  }
  if (isBroken && shell.index) {
    const kept: number[] = [];
    for (let index = 0; index < shell.index.count; index += 3) {
      const corner = shell.index.getX(index);
      const [x, deep] = [place.getX(corner) - (from + to) / 2, place.getZ(corner) - z];
      const away = Math.hypot(x / 2.2, deep / 1.9) + chance.between(-0.12, 0.12);
      if (away > 1) kept.push(...[0, 1, 2].map((step) => shell.index?.getX(index + step) ?? 0));
    }
    shell.setIndex(kept);
  }
  shell.computeVertexNormals();
  return shell;
};

/** An arch between two points of the ground plan, as a rounded rib. */
const rib = (x0: number, z0: number, x1: number, z1: number, thick: number): BufferGeometry => {
  const points = Array.from({ length: 13 }, (_, index) => {
    const angle = (Math.PI * index) / 12;
    const share = (1 - Math.cos(angle)) / 2;
    return [
      x0 + (x1 - x0) * share,
      springing + (rise - 0.06) * Math.sin(angle),
      z0 + (z1 - z0) * share,
    ] as const;
  });
  return rod(points, thick, { along: 14, around: 5 });
};

/** The vaults of nave and aisles with the arches that carry them; one bay has come down. */
export const vaults = (stone: Light, dark: Light, chance: SeededRandom): BufferGeometry => {
  const rows = [-aisles, -nave, nave, aisles];
  const parts: BufferGeometry[] = [];
  for (let index = 0; index < bays; index++) {
    const z = begin - (index + 0.5) * bay;
    for (const [side, from] of rows.slice(0, 3).entries()) {
      const to = rows[side + 1] ?? from;
      const isBroken = index === brokenBay && side === 1;
      parts.push(part(vault(from, to, z, isBroken, chance), dark));
      const isNave = side === 1;
      parts.push(part(rib(from, z - bay / 2, to, z - bay / 2, isNave ? 0.17 : 0.13), stone));
      if (!isBroken && isNave) {
        parts.push(part(rib(from, z - bay / 2, to, z + bay / 2, 0.07), stone));
        parts.push(part(rib(from, z + bay / 2, to, z - bay / 2, 0.07), stone));
      }
    }
    for (const x of [-nave, nave])
      parts.push(part(rib(x, z - bay / 2, x, z + bay / 2, column * 0.6), stone));
  }
  return joined(parts);
};
