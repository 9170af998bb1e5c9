import { Group, InstancedMesh, Matrix4, Mesh, Vector3 } from "three";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { cameraPosition, spanOfFov } from "../../../../src/picture/camera-view.ts";
import type { Light, Scene } from "../../../../src/picture/scene.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import { pylonArms, pylonSolid } from "../../bodies/tower/pylon-solid.ts";
import { makeSolid, type Solid } from "../../bodies/tower/solid.ts";
import type { Built, Kit, Moment } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { thinnestInRows } from "../../thinnest-shown.ts";

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

/** How thick a wire is at a place, metres. */
type Thickness = (place: Vector3) => number;

const wireInMetres = 0.2;

/** Wires as thick as they are, or as a picture of so few rows can show without breaks. */
const seenThickness = ({ rows }: Kit, { camera }: Scene, centre: number): Thickness => {
  const eye = new Vector3(...cameraPosition(camera)).sub(new Vector3(0, 0, centre));
  const thinnest = (thinnestInRows * spanOfFov(camera.fovInDegrees)) / rows;
  return (place) => Math.max(wireInMetres, place.distanceTo(eye) * thinnest);
};

const sagging = (solid: Solid, from: Vector3, to: Vector3, thickness: Thickness): void => {
  const steps = 9;
  const at = (share: number): Vec3 => {
    const point = from.clone().lerp(to, share);
    return [point.x, point.y - 4.6 * share * (1 - share) * 2, point.z];
  };
  for (let step = 0; step < steps; step++) {
    const thick = thickness(from.clone().lerp(to, (step + 0.5) / steps));
    solid.bar({ from: at(step / steps), to: at((step + 1) / steps), thick, colour: white });
  }
};

/** Wires from mast to mast; some spans are gone. */
const wiresOf = (random: SeededRandom, masts: readonly Matrix4[], thickness: Thickness): Solid => {
  const solid = makeSolid();
  masts.slice(1).forEach((mast, index) => {
    const before = masts[index] ?? mast;
    for (const { y, reach } of pylonArms) {
      for (const side of [-1, 1]) {
        if (random.next() < 0.25) continue;
        const tip = () => new Vector3(side * reach, y - 0.036, 0);
        sagging(solid, tip().applyMatrix4(before), tip().applyMatrix4(mast), thickness);
      }
    }
  });
  return solid;
};

/** Two lines of pylons with sagging wires, far off on either hand of `centre` (along z, where the whole is put afterwards). */
export const powerLine = (
  kit: Kit,
  scene: Scene,
  {
    random,
    foot,
    centre,
  }: { readonly random: SeededRandom; readonly foot: number; readonly centre: number },
): Built<Moment> => {
  const haze = { value: 0 };
  const material = paint(kit, {
    rim: 0.5,
    vertexColours: true,
    body: "albedo*=uShade*1.1;",
    uniforms: { uHazePerMetre: haze },
  });
  const thickness = seenThickness(kit, scene, centre);
  const first = random.between(0.9, 1.2);
  const lines = [first, first + Math.PI].map((start) => mastsOf(random, start, foot));
  const mast = pylonSolid({ light: white, body: white, shade: white }, false).geometry();
  const object = new Group();
  for (const masts of lines) {
    const row = new InstancedMesh(mast, material, masts.length);
    masts.forEach((matrix, index) => row.setMatrixAt(index, matrix));
    row.computeBoundingSphere();
    object.add(row, new Mesh(wiresOf(random, masts, thickness).geometry(), material));
  }
  return {
    object,
    update: ({ scene: now }) => {
      haze.value = now.light.hazePerMetre * 0.6;
    },
  };
};
