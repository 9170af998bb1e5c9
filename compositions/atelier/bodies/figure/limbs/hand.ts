import { Euler, Group, Matrix4, Mesh, Quaternion, Vector3, type ShaderMaterial } from "three";
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js";
import { normalize, subtract, type Vec3 } from "../../../../../src/picture/vec3.ts";
import { layGrid } from "../mesh/grid.ts";
import { cross, forwards, tubeAbout } from "../mesh/tube.ts";
import type { Build } from "../pose/build.ts";
import type { Pose, Side } from "../pose/pose.ts";

/** A hand at the end of a sleeve. Its own space: the wrist at 0, fingers down -y, the thumb forward, the palm inwards. */
export type Hand = {
  readonly object: Group;
  readonly lay: (build: Build, pose: Pose) => void;
};

/** Base of the index finger of the hand's own space, where a ring sits. */
export const ringPlace: Vec3 = [0, -0.046, 0.0125];

type Finger = {
  readonly z: number;
  readonly from: number;
  readonly long: number;
  readonly thick: number;
};

const fingers: readonly Finger[] = [
  { z: 0.0115, from: -0.034, long: 0.036, thick: 0.0053 },
  { z: 0.0038, from: -0.035, long: 0.039, thick: 0.0054 },
  { z: -0.0038, from: -0.034, long: 0.036, thick: 0.0052 },
  { z: -0.011, from: -0.031, long: 0.029, thick: 0.0046 },
];

/** A slender hand with softly bent fingers. */
export const makeHand = (skin: ShaderMaterial, side: Side): Hand => {
  const object = new Group();
  object.add(new Mesh(handGeometry(side === "left" ? 1 : -1), skin));
  return {
    object,
    lay: (build, { joints }) => {
      const [elbow, wrist] = [joints[`${side}Elbow`], joints[`${side}Wrist`]];
      const up = normalize(subtract(elbow, wrist));
      const aside = normalize(cross(up, [0, 0, 1]));
      const forward = cross(aside, up);
      object.position.set(...wrist);
      object.quaternion
        .setFromRotationMatrix(
          new Matrix4().makeBasis(
            new Vector3(...aside),
            new Vector3(...up),
            new Vector3(...forward),
          ),
        )
        .multiply(new Quaternion().setFromEuler(new Euler(0.16, 0, 0)));
      object.scale.setScalar(build.girth);
    },
  };
};

/** `out` is where the back of the hand lies: +1 for her left. */
const handGeometry = (out: 1 | -1) => {
  const palm = layGrid({ rows: 7, columns: 8, closed: true }, (row, column) => {
    const angle = column * Math.PI * 2;
    const t = row;
    const wide = (0.0115 + 0.0075 * Math.sin(Math.min(1, t * 1.25) * Math.PI * 0.5)) * close(t);
    const thick = (0.0095 - 0.0025 * t) * close(t);
    return [Math.sin(angle) * thick, 0.014 - 0.056 * t, Math.cos(angle) * wide];
  });
  const digits = fingers.map(({ z, from, long, thick }) => {
    const path = (share: number): Vec3 => [
      -out * (0.016 * share ** 2 + 0.001),
      from - long * share * (1 - 0.12 * share),
      z * (1 - 0.06 * share),
    ];
    return digit(path, thick);
  });
  const thumb = digit(
    (share) => [
      -out * (0.003 + 0.009 * share),
      -0.006 - 0.036 * share,
      0.014 + 0.013 * Math.sin(share * 2.2),
    ],
    0.0055,
  );
  return mergeGeometries([palm, ...digits, thumb]);
};

const digit = (path: (share: number) => Vec3, thick: number) =>
  layGrid(
    { rows: 5, columns: 6, closed: true },
    tubeAbout(path, forwards, (share) => {
      const wide = thick * (1 - 0.25 * share) * (share < 1 ? Math.sqrt(1 - share ** 8) : 0);
      return [wide, wide];
    }),
  );

/** Rounds both ends. */
const close = (t: number): number => (t <= 0 || t >= 1 ? 0 : Math.sin(Math.PI * t) ** 0.28);
