import { Group, Mesh } from "three";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { seededRandom, seedOf, type SeededRandom } from "../../../../src/picture/seeded-random.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { BodyMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { pylonArms, pylonSolid } from "./pylon-solid.ts";
import { thinnestShown } from "../../thinnest-shown.ts";
import type { Solid } from "./solid.ts";

const steps = 14;
const wireInBoxes = 0.0042;

/** A cut wire: it hangs from the tip of an arm and trails to the ground. `marks` say how freely each point swings. */
const wire = (
  solid: Solid,
  tip: Vec3,
  random: SeededRandom,
  { colour, thick }: { readonly colour: Vec3; readonly thick: number },
): void => {
  const length = random.between(0.3, 0.95);
  const out = random.between(0.05, 0.2) * Math.sign(tip[0]);
  const at = (share: number): Vec3 => [
    tip[0] + out * share ** 1.7 + 0.014 * Math.sin(share * 9 + tip[1] * 20),
    tip[1] - 0.036 - length * share,
    0.05 * share * Math.sin(tip[0] * 30),
  ];
  for (let step = 0; step < steps; step++) {
    const [from, to] = [step / steps, (step + 1) / steps];
    solid.bar({ from: at(from), to: at(to), thick, colour, marks: [from, to] });
  }
};

/** A lattice power pylon that has begun to fall, its wires cut. */
export const pylon: BodyMaker = (kit, body) => {
  const colours = kit.film.bible.props.find(({ id }) => id === body.first.entry)?.colours ?? {};
  const light = (name: string, otherwise: string) => lightOfColour(colours[name] ?? otherwise);
  const shade = light("shade", "#43304a");
  const solid = pylonSolid(
    { light: light("light", "#b98575"), body: light("body", "#74505f"), shade },
    kit.detail >= 1,
  );
  const random = seededRandom(seedOf(`wires ${body.key}`));
  const thick = Math.max(wireInBoxes, thinnestShown(kit, body));
  for (const { y, reach } of pylonArms) {
    for (const side of [-1, 1]) wire(solid, [side * reach, y, 0], random, { colour: shade, thick });
  }
  const haze = { value: 0 };
  const mesh = new Mesh(
    solid.geometry(),
    paint(kit, {
      vertexColours: true,
      rim: 0.9,
      body: "albedo*=.8+.4*noise2(vLocal.xy*40.);",
      vertex: /* glsl */ `
        float swing=uv.x*uv.x;
        place.x+=swing*.024*sin(uSeconds*1.1+position.y*3.+position.x*9.);
        place.z+=swing*.014*sin(uSeconds*.8+position.x*17.);`,
      uniforms: { uHazePerMetre: haze },
    }),
  );
  mesh.position.y = -0.5;
  mesh.geometry.translate(0, 0.5, 0);
  const object = new Group().add(castsShadow(mesh));
  return {
    object,
    update: ({ scene }) => {
      haze.value = scene.light.hazePerMetre * 0.7;
      object.rotation.y = ((scene.camera.yawInDegrees + 24) * Math.PI) / 180;
      mesh.rotation.z = (-(2 + 8 * scene.broken) * Math.PI) / 180;
    },
  };
};
