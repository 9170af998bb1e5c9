import { Mesh, type IUniform, type ShaderMaterial } from "three";
import { seededRandom, seedOf } from "../../../../src/picture/seeded-random.ts";
import type { Light } from "../../../../src/picture/scene.ts";
import { mixVec3, scale, type Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint, paint } from "../../engine/paint.ts";
import { quadsGeometry } from "../../sets/dunes/quads.ts";
import { makeSolid } from "./solid.ts";

/** The colours of a server tower, as light. */
export type RackColours = {
  readonly body: Light;
  readonly light: Light;
  readonly shade: Light;
  readonly led: Light;
};

const rows = 17;
const bays = 3;
const pitch = 0.052;
const lowest = -0.52;

/** Middle of a unit: bays stand side by side, rows one above the other. Heights of the box. */
const unitAt = (row: number, bay: number): readonly [x: number, y: number] => [
  -0.139 + bay * 0.1,
  lowest + row * pitch,
];

/** The servers' fronts: most in place, some gone, some hanging. */
export const rackFronts = (
  kit: Kit,
  colours: RackColours,
): Mesh<ReturnType<typeof build>, ShaderMaterial> =>
  new Mesh(
    build(colours),
    paint(kit, {
      vertexColours: true,
      rim: 0.5,
      gloss: 0.1,
      body: /* glsl */ `
        float blotch=noise2(vLocal.xy*vec2(24.,31.));
        float slots=vLocal.x*150.;
        float seen=1.-smoothstep(.3,1.,fwidth(slots));
        float inner=smoothstep(.12,.2,abs(fract(vLocal.y/${pitch}+.1)-.5));
        albedo*=1.-.5*seen*(1.-inner)*smoothstep(.2,.4,abs(fract(slots)-.5))*step(.5,vUv.x);
        albedo*=.7+.5*blotch;
        albedo=mix(albedo,mix(uShade,uLit,.6),.8*smoothstep(-.34,-.55,vLocal.y+.1*blotch));`,
    }),
  );

const build = (colours: RackColours) => {
  const random = seededRandom(seedOf("rack"));
  const solid = makeSolid();
  const hollow = scale(colours.shade, 0.28);
  solid.box({ centre: [-0.039, -0.1, 0.004], size: [0.3, 0.9, 0.008], colour: hollow });
  for (let row = 0; row < rows; row++) {
    for (let bay = 0; bay < bays; bay++) {
      const [x, y] = unitAt(row, bay);
      const fate = random.next();
      const colour = mixVec3(
        colours.body,
        random.next() < 0.3 ? colours.light : colours.shade,
        0.36,
      );
      const out = random.between(0, 0.006);
      const lean = fate > 0.93 ? random.between(-14, 14) : 0;
      const mark = random.next();
      if (fate < 0.2 || y > 0.33 - bay * 0.02) continue;
      solid.box({
        centre: [x, y - Math.abs(lean) * 0.0005, 0.012 + out],
        size: [0.093, pitch * 0.74, 0.016],
        colour,
        leanInDegrees: lean,
        mark,
      });
    }
  }
  // The posts between the bays.
  for (let post = 0; post <= bays; post++) {
    solid.box({
      centre: [-0.189 + post * 0.1, -0.12, 0.012],
      size: [0.008, 0.92, 0.02],
      colour: mixVec3(colours.body, colours.light, 0.35),
    });
  }
  return solid.geometry();
};

const lightVertex = /* glsl */ `
attribute float mark;uniform float uBurning;
varying vec2 vCorner;varying float vLight;
void main(){
  float breath=.72+.28*sin(uSeconds*(.7+2.4*fract(mark*17.))+mark*40.);
  vLight=step(mark,.3*uBurning)*breath*(.6+.4*fract(mark*29.));vCorner=uv;
  vec4 seen=viewMatrix*modelMatrix*vec4(position,1.);
  seen.xy+=uv*.042*length(modelMatrix[0].xyz)*step(.01,vLight);
  gl_Position=projectionMatrix*seen;}`;

const lightFragment = /* glsl */ `
varying vec2 vCorner;varying float vLight;uniform vec3 uLed;
void main(){
  float d=length(vCorner);
  float core=smoothstep(.17,.09,d);float halo=.30*exp(-d*5.)*smoothstep(1.,.6,d);
  gl_FragColor=finishOver(uLed*mix(1.,3.6,core),(core+halo)*vLight);}`;

/** The lights that are left on the fronts; `lit` says how many burn, 0 none. */
export const rackLights = (kit: Kit, colours: RackColours, lit: IUniform<number>): Mesh => {
  const random = seededRandom(seedOf("rack lights"));
  const lights = Array.from({ length: rows * bays }, (_, index) => {
    const [x, y] = unitAt(Math.floor(index / bays), index % bays);
    const at: Vec3 = [x + random.between(-0.036, 0.036), y + 0.006, 0.032];
    return { at, mark: random.next() };
  }).filter(({ at: [, y], mark }) => mark < 0.85 && y < 0.3);
  return new Mesh(
    quadsGeometry(lights),
    ownPaint(kit, {
      vertex: lightVertex,
      fragment: lightFragment,
      layer: "glow",
      uniforms: { uBurning: lit, uLed: { value: colours.led } },
    }),
  );
};
