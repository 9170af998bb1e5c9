import { Group, InstancedMesh, Matrix4, Mesh, Vector3 } from "three";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import { pylonArms, pylonSolid } from "../../bodies/tower/pylon-solid.ts";
import { makeSolid, type Solid } from "../../bodies/tower/solid.ts";
import type { Built, Kit, Moment } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";

const count = 8;
const tall = 25;
const white: Light = [1, 1, 1];

/** Where the masts of a line stand: it comes by at a distance and goes on to the horizon. */
const mastsOf = (random: SeededRandom, start: number, foot: number): readonly Matrix4[] =>
  Array.from({ length: count }, (_, index) => {
    const turn = start + index * 0.2 + random.between(-0.03, 0.03);
    const radius = 175 + index * 34;
    const lean = random.next() < 0.3 ? random.between(-0.16, 0.16) : random.between(-0.03, 0.03);
    return new Matrix4()
      .makeTranslation(Math.sin(turn) * radius, foot + tall * 0.5, Math.cos(turn) * radius)
      .multiply(new Matrix4().makeRotationY(turn + 0.5))
      .multiply(new Matrix4().makeRotationZ(lean))
      .multiply(new Matrix4().makeScale(tall, tall, tall));
  });

const sagging = (solid: Solid, from: Vector3, to: Vector3): void => {
  const steps = 9;
  const at = (share: number): Vec3 => {
    const point = from.clone().lerp(to, share);
    return [point.x, point.y - 4.6 * share * (1 - share) * 2, point.z];
  };
  for (let step = 0; step < steps; step++)
    solid.bar({ from: at(step / steps), to: at((step + 1) / steps), thick: 0.2, colour: white });
};

/** Wires from mast to mast; some spans are gone. */
const wiresOf = (random: SeededRandom, masts: readonly Matrix4[]): Solid => {
  const solid = makeSolid();
  masts.slice(1).forEach((mast, index) => {
    const before = masts[index] ?? mast;
    for (const { y, reach } of pylonArms) {
      for (const side of [-1, 1]) {
        if (random.next() < 0.25) continue;
        const tip = () => new Vector3(side * reach, y - 0.036, 0);
        sagging(solid, tip().applyMatrix4(before), tip().applyMatrix4(mast));
      }
    }
  });
  return solid;
};

/** Two lines of pylons with sagging wires, far off on either hand. */
export const powerLine = (kit: Kit, random: SeededRandom, foot: number): Built<Moment> => {
  const haze = { value: 0 };
  const material = paint(kit, {
    rim: 0.5,
    vertexColours: true,
    body: "albedo*=uShade*1.1;",
    uniforms: { uHazePerMetre: haze },
  });
  const first = random.between(0.9, 1.2);
  const lines = [first, first + Math.PI].map((start) => mastsOf(random, start, foot));
  const mast = pylonSolid({ light: white, body: white, shade: white }, false).geometry();
  const object = new Group();
  for (const masts of lines) {
    const row = new InstancedMesh(mast, material, masts.length);
    masts.forEach((matrix, index) => row.setMatrixAt(index, matrix));
    row.computeBoundingSphere();
    object.add(row, new Mesh(wiresOf(random, masts).geometry(), material));
  }
  return {
    object,
    update: ({ scene }) => {
      haze.value = scene.light.hazePerMetre * 0.6;
    },
  };
};
