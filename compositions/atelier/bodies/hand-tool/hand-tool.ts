import { Group, Mesh, SphereGeometry, type BufferGeometry } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { mixVec3, scale } from "../../../../src/picture/vec3.ts";
import type { BodyMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { entryColour } from "../thing/entry-colour.ts";
import { block, joined, part, rod, turned } from "../thing/solids.ts";
import { pairsOf } from "../thing/numbers-of.ts";

/** How the pliers lie: handles to the left and near, jaws raised to the right on a block of wood. */
const lie = { at: [-0.08, 0.1, 0.05], turn: [-0.42, 0.25, -0.98] } as const;

const jawOutline = pairsOf("0.075 0.06, 0.068 0.16, 0.045 0.36, 0.026 0.56, 0.02 0.62, 0 0.63");

/** One half: a round jaw, the joint, the shank. `side` -1 or 1. */
const steelHalf = (side: -1 | 1, steel: Light): readonly BufferGeometry[] => [
  part(turned(jawOutline, 18), steel, { at: [side * 0.052, 0, 0], turn: [0, 0, side * -0.035] }),
  part(block(0.15, 0.26, 0.1, 0.03), steel, {
    at: [side * 0.03, 0.02, side * 0.02],
    turn: [0, 0, side * 0.2],
  }),
  part(
    rod(
      [
        [side * -0.02, 0.02, 0],
        [side * 0.08, -0.13, 0],
        [side * 0.15, -0.32, 0],
      ],
      0.042,
      { around: 12 },
    ),
    steel,
  ),
];

const gripOf = (side: -1 | 1, wood: Light): BufferGeometry =>
  part(
    rod(
      [
        [side * 0.125, -0.24, 0],
        [side * 0.2, -0.46, 0],
        [side * 0.21, -0.72, 0],
        [side * 0.15, -0.95, 0],
      ],
      0.062,
      {
        around: 14,
        along: 26,
        swell: (share) =>
          0.72 +
          0.42 * Math.sin(Math.PI * Math.min(1, share * 1.08 + 0.04)) * (1 - 0.2 * share) -
          0.6 * Math.max(0, share - 0.94) * 14,
      },
    ),
    wood,
  );

/** Round-nose pliers with worn wooden grips; a bit of wire is bent round one jaw. */
export const handTool: BodyMaker = (kit, body) => {
  const steel = entryColour(kit, body, ["body", "colour"], "#8b8087");
  const wood = entryColour(kit, body, ["grip", "handle"], "#7c4a30");
  const gold = entryColour(kit, body, ["wire", "accent"], "#d99a7c");
  const metal = paint(kit, { vertexColours: true, gloss: 0.85, rim: 0.9 });
  const grain = paint(kit, {
    vertexColours: true,
    gloss: 0.45,
    rim: 0.6,
    wrap: 0.15,
    body: "albedo*=.7+.6*noise2(vec2(vUv.x*7.,vUv.y*26.));albedo=mix(albedo,albedo*1.9+.02,smoothstep(.55,.9,noise2(vUv*vec2(5.,3.)+4.))*.6);",
  });
  const pliers = new Group();
  pliers.position.set(...lie.at);
  pliers.rotation.set(...lie.turn);
  pliers.scale.setScalar(0.86);
  const wire: readonly (readonly [number, number, number])[] = Array.from(
    { length: 15 },
    (_, index) => {
      const angle = index * 0.62 - 1.2;
      return [0.05 + Math.cos(angle) * 0.085, 0.44 + index * 0.008, Math.sin(angle) * 0.085];
    },
  );
  pliers.add(
    new Mesh(
      joined([
        ...steelHalf(-1, steel),
        ...steelHalf(1, steel),
        part(new SphereGeometry(0.075, 20, 14), scale(steel, 0.8), {
          at: [0, 0.02, 0.05],
          scale: [1, 1, 0.5],
        }),
      ]),
      metal,
    ),
    new Mesh(joined([gripOf(-1, wood), gripOf(1, wood)]), grain),
    new Mesh(
      part(
        rod([...wire, [-0.04, 0.6, -0.1], [-0.13, 0.7, -0.08], [-0.2, 0.74, 0.02]], 0.021, {
          along: 70,
        }),
        gold,
      ),
      paint(kit, { vertexColours: true, gloss: 1, rim: 1, glow: scale(gold, 0.08) }),
    ),
  );
  const rest = new Mesh(
    part(block(0.34, 0.42, 0.34, 0.04), mixVec3(wood, [0.03, 0.02, 0.02], 0.55), {
      at: [0.22, -0.29, -0.1],
      turn: [0, 0.3, 0],
    }),
    grain,
  );
  const object = new Group();
  object.add(pliers, rest);
  return { object: castsShadow(object), update: () => undefined };
};
