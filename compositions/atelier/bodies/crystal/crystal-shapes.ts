import { Euler, Quaternion, Vector3, type Vector4 } from "three";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { planeAt, planeThrough, type Convex } from "./convex.ts";

/** A crystal's form: planes in its own frame, and how it stands in its box. */
export type CrystalShape = {
  readonly planes: Convex;
  readonly turn: Euler;
  readonly place: Vector3;
  /** Width of the worn band along its edges, in boxes. */
  readonly wear: number;
  /** How milky its lower end and its whole are, 0..1. */
  readonly rootMilk: number;
  readonly milk: number;
  /** Towards a fresh break that is the brightest of it, length 1; null where there is none. */
  readonly fresh: Vector3 | null;
};

/** Planes that a crystal's shader has room for. */
export const mostPlanes = 18;

const prism = (random: SeededRandom, radius: number, tip: number): readonly Vector4[] => {
  const apex = new Vector3(random.between(-0.25, 0.25) * radius, 0.5, 0.1 * radius);
  const sides = Array.from({ length: 6 }, (_, side) => {
    const angle = (side / 6) * Math.PI * 2 + 0.2;
    const out = new Vector3(Math.cos(angle), 0, Math.sin(angle));
    const distance = radius * random.between(0.84, 1.06);
    const slope = new Vector3(out.x * tip, radius, out.z * tip);
    const fall = apex.clone().addScaledVector(new Vector3(0, -1, 0), random.between(0, 0.05));
    return [planeAt(out.clone().setY(-0.03), distance), planeThrough(slope, fall)];
  });
  return sides.flat();
};

/** A point standing on its broken root, about as tall as its box. */
export const standingPoint = (random: SeededRandom): CrystalShape => ({
  planes: [
    ...prism(random, 0.185, 0.3),
    planeAt(new Vector3(0.12, -1, 0.1), 0.485),
    planeAt(new Vector3(-0.5, -1, 0.3), 0.47),
    planeAt(new Vector3(0.6, -0.9, -0.3), 0.45),
  ],
  turn: new Euler(0, 0.35, -0.12),
  place: new Vector3(0, -0.05, 0),
  wear: 0.012,
  rootMilk: 1,
  milk: 0.02,
  fresh: null,
});

/** A thick prism lying on one of its sides, its edges worn round. */
export const lyingPrism = (random: SeededRandom): CrystalShape => ({
  planes: [
    ...prism(random, 0.25, 0.2),
    planeAt(new Vector3(0.2, -1, 0.15), 0.42),
    planeAt(new Vector3(-0.7, -0.8, 0.2), 0.41),
    planeAt(new Vector3(0.5, 0.7, 0.6), 0.4),
  ],
  turn: new Euler(0.26, 0.32, -1.5, "YXZ"),
  place: new Vector3(0, -0.27, 0),
  wear: 0.05,
  rootMilk: 0.25,
  milk: 0.12,
  fresh: null,
});

/** An octahedron lying on one face, one corner knocked off. */
export const chippedOctahedron = (): CrystalShape => {
  const chip = new Vector3(0.1, 1, 0.15).normalize();
  const faces = [-1, 1].flatMap((x) =>
    [-1, 1].flatMap((y) =>
      [-1, 1].map((z) => planeAt(new Vector3(x, y, z), 0.325 + 0.012 * x * z)),
    ),
  );
  return {
    planes: [
      ...faces,
      planeAt(new Vector3(0.25, 1, 0.2), 0.42),
      planeAt(new Vector3(-0.2, 1, 0.42), 0.43),
      planeAt(new Vector3(0.1, 0.8, -0.5), 0.43),
    ],
    turn: new Euler().setFromQuaternion(
      new Quaternion()
        .setFromAxisAngle(new Vector3(0, 1, 0), 0.75)
        .multiply(
          new Quaternion().setFromUnitVectors(
            new Vector3(1, 1, 1).normalize(),
            new Vector3(0, 1, 0),
          ),
        ),
    ),
    place: new Vector3(0, -0.175, 0),
    wear: 0.014,
    rootMilk: 0,
    milk: 0.01,
    fresh: chip,
  };
};
