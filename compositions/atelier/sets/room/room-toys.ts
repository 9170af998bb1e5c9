import { Mesh, SphereGeometry, type BufferGeometry, type Object3D } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { mixVec3 } from "../../../../src/picture/vec3.ts";
import { block, joined, part, plate, rod, turned } from "../../bodies/thing/solids.ts";
import type { Kit } from "../../contract.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { roomPaint } from "./room-paint.ts";
import { roomPlan } from "./room-plan.ts";
import { pairsOf } from "../../bodies/thing/numbers-of.ts";

/** A string of paper flags along the wall: somebody has a birthday. */
const bunting = (colours: readonly Light[], string: Light): readonly BufferGeometry[] => {
  const [from, to, count] = [-0.9, 3.4, 11];
  const sag = (share: number) =>
    2.86 - 1.1 * share * (1 - share) - 0.14 * Math.sin(share * Math.PI * 3) ** 2;
  const at = (share: number) => from + (to - from) * share;
  const z = roomPlan.back + 0.09;
  const line = Array.from(
    { length: 13 },
    (_, index) => [at(index / 12), sag(index / 12), z] as const,
  );
  const flags = Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    const colour = colours[index % colours.length] ?? string;
    const flag = plate(pairsOf("-0.11 0, 0.11 0, 0 -0.25"), 0.012, 0.003);
    return part(flag, colour, {
      at: [at(share), sag(share) - 0.005, z],
      turn: [0.12, 0.1 * Math.sin(index * 2.1), 0.25 * (0.5 - share)],
    });
  });
  return [part(rod(line, 0.006, { along: 40, around: 4 }), string), ...flags];
};

/** Things a child has left on the floor: blocks, a ball, a paper boat, a small house under the bed. */
export const roomToys = (
  kit: Kit,
  tones: {
    readonly warm: Light;
    readonly rose: Light;
    readonly violet: Light;
    readonly pale: Light;
  },
): Object3D => {
  const { warm, rose, violet, pale } = tones;
  const cube = (x: number, y: number, z: number, size: number, colour: Light, turn: number) =>
    part(block(size, size, size, size * 0.09), colour, {
      at: [x, y + size / 2, z],
      turn: [0, turn, 0],
    });
  const boat = plate(
    pairsOf("-0.2 0.11, -0.12 0, 0.12 0, 0.2 0.11, 0.07 0.06, 0 0.14, -0.07 0.06"),
    0.05,
    0.01,
  );
  const house = plate(pairsOf("-0.2 0, 0.2 0, 0.2 0.3, 0 0.48, -0.2 0.3"), 0.3, 0.02);
  const parts = [
    cube(-0.95, 0, -1.62, 0.2, rose, 0.4),
    cube(-0.7, 0, -1.9, 0.2, mixVec3(warm, pale, 0.3), 1.1),
    cube(-0.86, 0.2, -1.74, 0.18, violet, 0.75),
    cube(0.32, 0, -1.5, 0.16, warm, 0.2),
    part(new SphereGeometry(0.17, 24, 16), rose, { at: [2.1, 0.17, -0.62] }),
    part(new SphereGeometry(0.172, 24, 3, 0, Math.PI * 2, 1.35, 0.42), pale, {
      at: [2.1, 0.17, -0.62],
      turn: [0.5, 0, 0.4],
    }),
    part(boat, pale, { at: [0.62, 0.005, -1.02], turn: [0, 0.5, 0.03] }),
    part(house, mixVec3(violet, rose, 0.4), {
      at: [1.5, 0, -1.7],
      turn: [0, -0.3, 0],
      scale: [0.75, 0.75, 0.75],
    }),
    part(
      turned(pairsOf("0 0, 0.06 0.05, 0.1 0.1, 0.05 0.13, 0.012 0.15, 0.012 0.2, 0 0.2"), 18),
      warm,
      { at: [-1.35, 0.02, -0.75], turn: [0, 0, 0.9] },
    ),
    ...bunting([rose, pale, violet, warm], pale),
  ];
  return castsShadow(
    new Mesh(joined(parts), roomPaint(kit, { rim: 0.8, wrap: 0.15, bothSides: true })),
  );
};
