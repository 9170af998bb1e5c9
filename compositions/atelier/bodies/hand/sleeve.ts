import { BufferGeometry, Float32BufferAttribute, Mesh } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Kit } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";

const around = 56;

/** Rings of the sleeve: how far from the wrist (millimetres), half height, half width, and how deep its folds are. */
const rings: readonly (readonly [x: number, high: number, wide: number, fold: number])[] = [
  [-70, 20, 25, 0],
  [-40, 23, 29, 0],
  [-27, 24.5, 31, 0.3],
  [-24, 26.5, 33, 0.4],
  [-25, 29, 35.5, 0.5],
  [-30, 30, 36.5, 0.6],
  [-42, 30.5, 37, 0.8],
  [-45, 28.6, 35.2, 1],
  [-48, 30.5, 37, 1.2],
  [-60, 31.5, 38.5, 2],
  [-75, 33, 40, 3],
  [-95, 35, 42, 3.6],
  [-120, 37, 45, 3.4],
  [-160, 40, 48, 3],
  [-230, 44, 52, 3],
  [-330, 50, 58, 3],
];

/** The end of a coat's sleeve round the forearm, with its cuff and soft folds, in the hand's millimetres. */
export const sleeve = (kit: Kit, colour: Light): Mesh => {
  const places = rings.flatMap(([x, high, wide, fold]) =>
    Array.from({ length: around }, (_, i) => {
      const angle = (i / around) * Math.PI * 2;
      const crease =
        fold * Math.sin(angle * 3 + x * 0.06) + fold * 0.6 * Math.sin(angle * 5 - x * 0.11 + 1);
      return [
        x - fold * Math.sin(angle * 2 + 1),
        -1 + Math.sin(angle) * (high + crease),
        Math.cos(angle) * (wide + crease),
      ];
    }).flat(),
  );
  const index = rings.slice(1).flatMap((_, ring) =>
    Array.from({ length: around }, (__, i) => {
      const [a, b] = [ring * around + i, ring * around + ((i + 1) % around)];
      return [a, b, a + around, b, b + around, a + around];
    }).flat(),
  );
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(places, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return new Mesh(
    geometry,
    paint(kit, {
      colour,
      rim: 0.85,
      wrap: 0.35,
      gloss: 0.06,
      bothSides: true,
      body: /* glsl */ `
float weave=noise2(vec2(vLocal.x*1.4,atan(vLocal.z,vLocal.y)*46.));
albedo*=.8+.42*weave;
float seam=smoothstep(1.6,.6,abs(vLocal.x+45.));albedo*=1.-.45*seam;
float stitch=smoothstep(1.,.5,abs(vLocal.x+38.))*step(.4,fract(atan(vLocal.z,vLocal.y)*9.));
albedo=mix(albedo,albedo*2.2,stitch*.5);
if(vLocal.x>-72.&&length(vLocal.yz)<27.)albedo*=.35;
`,
    }),
  );
};
