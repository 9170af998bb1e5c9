import { BackSide, Float32BufferAttribute, Mesh, SphereGeometry } from "three";
import { smoothNoise } from "../../../../src/picture/seeded-random.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

const vertex = /* glsl */ `
attribute vec2 aVeil;varying vec2 vVeil;varying vec3 vRay;
void main(){vVeil=aVeil;vRay=position;gl_Position=projectionMatrix*viewMatrix*modelMatrix*vec4(position,1.);}`;

/** The void is darkest overhead and glows violet towards the depth; veils of the two colours hang in it. */
const fragment = /* glsl */ `
varying vec2 vVeil;varying vec3 vRay;
uniform vec3 uTowardsCore,uWarm,uCool;
void main(){
  vec3 d=normalize(vRay);
  float core=max(dot(d,uTowardsCore),0.);
  vec3 c=mix(uShade,uTop,.25+.5*smoothstep(-.2,.8,core));
  c=mix(c,uHorizon,.62*pow(core,6.)+.2*vVeil.x*vVeil.x*vVeil.x);
  c+=uWarm*uWarm*vec3(.5,.2,.3)*(.05*vVeil.x*vVeil.x*smoothstep(.2,1.,core)+.35*pow(core,60.));
  c+=uCool*vec3(.5,.5,1.)*.022*vVeil.y*vVeil.y;
  c+=mix(uWarm,vec3(1.,.9,.95),.5)*(.3*pow(core,500.));
  gl_FragColor=finish(c,uCamera+d*uFocus*9.);
}`;

/** Clouds on a ball, 0..1: a few waves whose ways are bent by chance. */
const veilAt = (seed: number, x: number, y: number, z: number): number => {
  const bend = smoothNoise(seed, x * 2.1 + y * 1.3) + smoothNoise(seed + 7, y * 2.7 - z * 1.9);
  const soft =
    smoothNoise(seed + 1, x * 2.2 + bend) +
    smoothNoise(seed + 2, y * 2.6 + bend * 1.3) +
    smoothNoise(seed + 3, z * 2.2 - bend) +
    0.5 * smoothNoise(seed + 4, (x + y + z) * 5 + bend * 2);
  return Math.min(1, Math.max(0, 0.42 + soft * 0.36));
};

/** The dark around everything, as a far ball; `uTowardsCore` is a uniform of its material. */
export const makeVoidSky = (
  kit: Kit,
  uniforms: Parameters<typeof ownPaint>[1]["uniforms"],
): Mesh => {
  const geometry = new SphereGeometry(400, 72, 40);
  const place = geometry.getAttribute("position");
  const seed = kit.random("veils").index(100_000);
  const veils: number[] = [];
  for (let i = 0; i < place.count; i++) {
    const [x, y, z] = [place.getX(i) / 400, place.getY(i) / 400, place.getZ(i) / 400];
    veils.push(veilAt(seed, x, y, z), veilAt(seed + 50, x, y, z));
  }
  geometry.setAttribute("aVeil", new Float32BufferAttribute(veils, 2));
  const material = ownPaint(kit, { vertex, fragment, layer: "opaque", uniforms: { ...uniforms } });
  material.side = BackSide;
  material.depthWrite = false;
  const sky = new Mesh(geometry, material);
  sky.renderOrder = -10;
  sky.frustumCulled = false;
  return sky;
};
