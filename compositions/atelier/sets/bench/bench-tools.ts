import { Mesh, SphereGeometry, TorusGeometry, type BufferGeometry, type Object3D } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { mixVec3, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import { block, joined, part, rod, turned } from "../../bodies/thing/solids.ts";
import type { Kit } from "../../contract.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { benchPaint, type BenchLight } from "./bench-paint.ts";
import { pairsOf, pointsOf } from "../../bodies/thing/numbers-of.ts";

/** Colours of what lies on the bench, linear light. */
export type ToolTones = {
  readonly wood: Light;
  readonly steel: Light;
  readonly brass: Light;
  readonly gold: Light;
  readonly glass: Light;
};

const lying = (at: Vec3, yaw: number) => ({ at, turn: [0, yaw, Math.PI / 2] as const });

/** A file: a turned wooden handle and a thin blade, lying. */
const file = ({ wood, steel }: ToolTones, at: Vec3, yaw: number): readonly BufferGeometry[] => [
  part(
    turned(
      pairsOf("0 -0.08, 0.012 -0.076, 0.016 -0.05, 0.011 -0.02, 0.014 0, 0.008 0.02, 0 0.02"),
      14,
    ),
    wood,
    lying(at, yaw),
  ),
  part(block(0.008, 0.16, 0.012, 0.003).translate(0, 0.1, 0), steel, lying(at, yaw)),
];

const hammer = ({ wood, steel }: ToolTones, at: Vec3, yaw: number): readonly BufferGeometry[] => [
  part(
    rod(pointsOf("0 -0.13 0, 0 0 0, 0 0.1 0"), 0.011, {
      swell: (share) => 1.2 - 0.5 * Math.sin(share * 2.6),
    }),
    wood,
    lying(at, yaw),
  ),
  part(
    turned(
      pairsOf(
        "0 -0.045, 0.022 -0.043, 0.022 -0.026, 0.017 -0.018, 0.018 0.014, 0.024 0.026, 0.022 0.038, 0 0.044",
      ),
      18,
    )
      .rotateX(Math.PI / 2)
      .translate(0, 0.105, 0),
    steel,
    lying([at[0], at[1] + 0.012, at[2]], yaw),
  ),
];

const jar = (
  { glass, wood }: ToolTones,
  [x, , z]: Vec3,
  tall: number,
): readonly BufferGeometry[] => [
  part(
    turned(
      [
        [0, 0],
        [0.04, 0.002],
        [0.044, 0.02],
        [0.044, tall * 0.8],
        [0.034, tall * 0.92],
        [0.034, tall],
      ],
      22,
    ),
    glass,
    { at: [x, 0, z] },
  ),
  part(
    turned(
      [
        [0.032, tall],
        [0.036, tall + 0.004],
        [0.036, tall + 0.02],
        [0, tall + 0.024],
      ],
      18,
    ),
    wood,
    { at: [x, 0, z] },
  ),
];

/** A block with small tools standing in it, as a row of thin rims against the dark. */
const rack = (tones: ToolTones, chance: SeededRandom): readonly BufferGeometry[] => {
  const parts: BufferGeometry[] = [
    part(block(0.9, 0.09, 0.12, 0.012), scale(tones.wood, 0.7), { at: [0.2, 0.045, -0.5] }),
  ];
  for (let index = 0; index < 13; index++) {
    const x = -0.2 + index * 0.066;
    const tall = chance.between(0.1, 0.2);
    const tip: Vec3 = [
      x + chance.between(-0.015, 0.015),
      0.09 + tall,
      -0.5 + chance.between(-0.02, 0.02),
    ];
    parts.push(
      part(
        rod([[x, 0.06, -0.5], [(x + tip[0]) / 2, 0.09 + tall / 2, -0.5], tip], 0.005, {
          along: 6,
          around: 6,
        }),
        tones.steel,
      ),
    );
    if (index % 3 !== 1) {
      parts.push(
        part(new SphereGeometry(0.016, 12, 10), tones.wood, {
          at: tip,
          scale: [1, chance.between(1, 2), 1],
        }),
      );
    }
  }
  return parts;
};

/** Tools as two hands left them: files, a hammer, a ring stick, a coil of wire, jars, a rack with small drawers behind. */
export const benchTools = (kit: Kit, light: BenchLight, tones: ToolTones): Object3D => {
  const chance = kit.random("tools");
  const { wood, steel, brass, gold } = tones;
  const coil = (radius: number, at: Vec3) =>
    part(new TorusGeometry(radius, 0.0035, 8, 48), gold, {
      at,
      turn: [Math.PI / 2 + chance.between(-0.08, 0.08), 0, 0],
    });
  const drawers = Array.from({ length: 8 }, (_, index) => {
    const [x, y] = [-0.95 + (index % 4) * 0.2, 0.08 + Math.floor(index / 4) * 0.14];
    return [
      part(block(0.19, 0.13, 0.2, 0.01), scale(wood, 0.8), { at: [x, y, -0.55] }),
      part(new SphereGeometry(0.012, 10, 8), brass, { at: [x, y, -0.445] }),
    ];
  }).flat();
  const metal = [
    ...file(tones, [0.52, 0.014, 0.16], 0.5),
    ...file(tones, [0.58, 0.014, 0.22], 0.62),
    ...file(tones, [-0.2, 0.014, 0.36], -0.75),
    ...hammer(tones, [0.62, 0.014, 0.44], 2.2),
    part(
      turned(pairsOf("0 -0.16, 0.013 -0.155, 0.012 -0.04, 0.02 -0.03, 0.007 0.17, 0 0.172"), 20),
      steel,
      lying([0.33, 0.02, 0.06], -0.28),
    ),
    coil(0.05, [-0.03, 0.006, 0.3]),
    coil(0.046, [-0.027, 0.012, 0.302]),
    coil(0.049, [-0.033, 0.018, 0.298]),
    part(
      rod(
        pointsOf(
          "0.3 0.006 0.47, 0.33 0.02 0.49, 0.35 0.006 0.53, 0.31 0.006 0.55, 0.34 0.006 0.58",
        ),
        0.0032,
        { along: 30 },
      ),
      gold,
    ),
    part(
      rod(pointsOf("0.02 0.004 0.5, 0.05 0.012 0.53, 0.03 0.004 0.56"), 0.003, { along: 16 }),
      gold,
    ),
    part(
      turned(pairsOf("0 0, 0.075 0.002, 0.085 0.014, 0.08 0.016, 0.07 0.006, 0 0.005"), 30),
      brass,
      { at: [0.36, 0, 0.35] },
    ),
    ...Array.from({ length: 7 }, () =>
      part(new SphereGeometry(0.007, 10, 8), gold, {
        at: [0.36 + chance.between(-0.045, 0.045), 0.012, 0.35 + chance.between(-0.045, 0.045)],
      }),
    ),
    ...jar(tones, [-0.42, 0, 0.02], 0.11),
    ...jar(tones, [-0.53, 0, 0.1], 0.085),
    ...rack(tones, chance),
    ...drawers,
    part(block(0.16, 0.05, 0.16, 0.006), mixVec3(steel, [0.1, 0.08, 0.09], 0.5), {
      at: [0.72, 0.025, 0.1],
      turn: [0, 0.4, 0],
    }),
  ];
  return castsShadow(
    new Mesh(joined(metal), benchPaint(kit, light, { gloss: 0.6, bothSides: true })),
  );
};
