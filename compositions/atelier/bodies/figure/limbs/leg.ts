import { Group, Mesh, type ShaderMaterial } from "three";
import type { Vec3 } from "../../../../../src/picture/vec3.ts";
import { subtract } from "../../../../../src/picture/vec3.ts";
import type { Kit } from "../../../contract.ts";
import { curveThrough } from "../mesh/curve.ts";
import { layGrid, makeGrid } from "../mesh/grid.ts";
import { bentPath, forwards, tubeAbout } from "../mesh/tube.ts";
import type { Build } from "../pose/build.ts";
import type { Pose, Side } from "../pose/pose.ts";

/** A leg with its boot, laid anew for each pose. */
export type Leg = {
  readonly object: Group;
  readonly lay: (build: Build, pose: Pose) => void;
};

/** What a leg and its foot are made of. */
export type LegCloth = { readonly shank: ShaderMaterial; readonly foot: ShaderMaterial };

/** Half width from hip to ankle; the shaft of the boot begins where it widens. */
const thickness = curveThrough([
  [0, 0.044],
  [0.3, 0.037],
  [0.5, 0.027],
  [0.62, 0.0275],
  [0.74, 0.0235],
  [0.752, 0.0295],
  [0.86, 0.0265],
  [1, 0.0255],
]);

/** A slim leg in a dark stocking and a boot to the middle of the calf. */
export const makeLeg = (kit: Kit, cloth: LegCloth, side: Side): Leg => {
  const shank = makeGrid({ rows: 15 * kit.detail, columns: 10 * kit.detail, closed: true });
  const foot = new Mesh(footGeometry(kit.detail), cloth.foot);
  const object = new Group();
  object.add(new Mesh(shank.geometry, cloth.shank), foot);
  return {
    object,
    lay: (build, { joints, attitude }) => {
      const [hip, knee, ankle] = [
        joints[`${side}Hip`],
        joints[`${side}Knee`],
        joints[`${side}Ankle`],
      ];
      const path = bentPath([hip, knee, ankle]);
      shank.lay(
        tubeAbout(path, forwards, (share, angle) => {
          const calf = 0.006 * Math.exp(-(((share - 0.64) / 0.09) ** 2)) * -Math.cos(angle);
          const wide = (thickness(share) + calf) * build.girth;
          return [wide, wide * 0.94];
        }),
      );
      foot.position.set(...ankle);
      foot.rotation.set(-attitude[`${side}Toe`] - kneelTurn(knee, ankle), 0, 0);
      foot.scale.setScalar(build.girth);
    },
  };
};

/** A shin that lies on the ground turns the foot with it. */
const kneelTurn = (knee: Vec3, ankle: Vec3): number => {
  const [, y, z] = subtract(knee, ankle);
  return y < z * 0.5 ? -0.5 : 0;
};

/** Sole, instep and round toe, from heel to tip; the ankle is the origin. */
const footGeometry = (detail: number) => {
  const half = curveThrough([
    [0, 0.022],
    [0.06, 0.023],
    [0.3, 0.023],
    [0.65, 0.029],
    [0.9, 0.026],
    [1, 0.021],
  ]);
  const top = curveThrough([
    [0, 0.03],
    [0.08, 0.036],
    [0.3, 0.034],
    [0.5, 0.012],
    [0.8, -0.004],
    [1, -0.018],
  ]);
  return layGrid({ rows: 9 * detail, columns: 10 * detail, closed: true }, (row, column) => {
    const angle = column * Math.PI * 2;
    const t = (1 - Math.cos(Math.PI * row)) / 2;
    const closes = row <= 0 || row >= 1 ? 0 : Math.sin(Math.PI * row) ** 0.3;
    const sole = -0.045 + 0.009 * t ** 6;
    const middle = (top(t) + sole) / 2;
    const high = ((top(t) - sole) / 2) * closes;
    const round = (value: number) => Math.sign(value) * Math.abs(value) ** 0.8;
    return [
      round(Math.sin(angle)) * half(t) * closes,
      middle + round(Math.cos(angle)) * high,
      -0.034 + 0.124 * t,
    ];
  });
};
