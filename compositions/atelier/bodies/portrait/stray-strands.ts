import {
  BufferGeometry,
  Color,
  Float32BufferAttribute,
  Mesh,
  OneMinusSrcAlphaFactor,
  ZeroFactor,
} from "three";
import type { SeededRandom } from "../../../../src/picture/seeded-random.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { firstOrder } from "./card.ts";
import { along, onStrand, type Guides, type Point } from "./strands.ts";

const steps = 14;

const vertex = /* glsl */ `
attribute vec3 aHang;varying float vFree,vSide;varying vec3 vWorld;
void main(){
  vFree=aHang.x;vSide=aHang.z;vec3 p=position;float f=vFree*vFree;
  p.x+=f*(.012*sin(uSeconds*1.6+aHang.y)+.006*sin(uSeconds*3.7+aHang.y*2.3));
  p.y+=f*.004*sin(uSeconds*2.1+aHang.y*1.7);
  vec4 world=modelMatrix*vec4(p,1.);vWorld=world.xyz;gl_Position=projectionMatrix*viewMatrix*world;
}`;

const fragment = /* glsl */ `
varying float vFree,vSide;varying vec3 vWorld;uniform vec3 uHair;
void main(){
  vec3 c=uHair*(uKey*.6+uMiddle*1.5)+uKey*.012;
  float soft=1.-vSide*vSide;
  gl_FragColor=finishOver(throughAir(c,vWorld),soft*smoothstep(0.,.35,vFree)*(.85-.5*vFree));
}`;

/** A loose hair: it follows the guides from the root to `leaves`, then hangs free and drifts off by `aside`. */
const looseHair = (guides: Guides, across: number, aside: number, drop: number): readonly Point[] =>
  Array.from({ length: steps }, (_, i): Point => {
    const t = i / (steps - 1);
    const [x, y] = onStrand(guides, across, 0.5 + 0.5 * t);
    return [x + aside * t * t, y + drop * t * t];
  });

const addHair = (
  line: readonly Point[],
  width: number,
  phase: number,
  into: Record<"place" | "hang" | "index", number[]>,
): void => {
  const base = into.place.length / 3;
  line.forEach(([x, y], i) => {
    const t = i / (line.length - 1);
    const [u, v] = along(line, t + 0.04);
    const [a, b] = along(line, t - 0.04);
    const long = Math.hypot(u - a, v - b) || 1;
    const half = width * (0.25 + Math.sin(Math.PI * (0.15 + 0.8 * t)) * 0.75);
    for (const side of [-1, 1]) {
      into.place.push(
        (x + ((v - b) / long) * half * side) / 1000,
        -(y - ((u - a) / long) * half * side) / 1000,
        0,
      );
      into.hang.push(t, phase, side);
    }
    if (i === 0) return;
    const k = base + i * 2;
    into.index.push(k - 2, k - 1, k, k - 1, k + 1, k);
  });
};

/** A few loose hairs that the wind moves, beside the painted ones. */
export const makeStrays = (kit: Kit, guides: Guides, hair: string, random: SeededRandom): Mesh => {
  const into = { place: [], hang: [], index: [] };
  for (let i = 0; i < 30; i++) {
    const isOuter = i % 5 !== 0;
    const across = isOuter ? random.between(0, 0.03) : random.between(0.1, 1);
    const aside = isOuter ? -random.between(2, 34) : random.between(-12, 12);
    addHair(
      looseHair(guides, across, aside, random.between(0, 16)),
      random.between(0.8, 1.9),
      random.between(0, 6),
      into,
    );
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(into.place, 3));
  geometry.setAttribute("aHang", new Float32BufferAttribute(into.hang, 3));
  geometry.setIndex(into.index);
  const material = ownPaint(kit, {
    vertex,
    fragment,
    layer: "over",
    bothSides: true,
    uniforms: { uHair: { value: new Color(...lightOfColour(hair)) } },
  });
  material.blendSrcAlpha = ZeroFactor;
  material.blendDstAlpha = OneMinusSrcAlphaFactor;
  const mesh = new Mesh(geometry, material);
  mesh.position.z = 0.034;
  mesh.renderOrder = firstOrder + 15;
  mesh.frustumCulled = false;
  return mesh;
};
