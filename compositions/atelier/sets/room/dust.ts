import { BufferAttribute, BufferGeometry, Mesh, type ShaderMaterial } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";

/** A cloud of dust that hangs in a box of air. */
export type Dust = {
  /** Names its stream of chance. */
  readonly name: string;
  readonly count: number;
  readonly low: Vec3;
  readonly high: Vec3;
  /** Metres across one mote. */
  readonly size: number;
  readonly light: Light;
  /** GLSL: 0..1 for how much light reaches a mote at `place` (metres, in the cloud's own space). */
  readonly reach?: string;
};

const corners = [-1, -1, 1, -1, 1, 1, -1, -1, 1, 1, -1, 1] as const;

const vertexShader = (reach: string) => /* glsl */ `
attribute vec3 mote;uniform float uSize;varying vec2 vCorner;varying float vReach;
void main(){
  float t=uSeconds*.35+mote.z*6.28;
  vec3 place=position+vec3(sin(t+mote.z*40.),cos(t*.7+mote.z*17.)-.15*uSeconds*.2,sin(t*.8+mote.z*29.))*uSize*9.;
  vReach=(${reach})*(.35+.65*fract(mote.z*7.3))*(.7+.3*sin(t*2.+mote.z*50.));
  vec4 seen=viewMatrix*modelMatrix*vec4(place,1.);
  float size=uSize*(.5+fract(mote.z*13.7));
  seen.xy+=mote.xy*size;vCorner=mote.xy;
  gl_Position=projectionMatrix*seen;}`;

const fragmentShader = /* glsl */ `
uniform vec3 uMote;varying vec2 vCorner;varying float vReach;
void main(){
  float r=dot(vCorner,vCorner);if(r>1.||vReach<.004)discard;
  gl_FragColor=finishOver(uMote,vReach*(1.-r)*(1.-r));}`;

/** Motes that drift slowly and shine where light reaches them. */
export const dust = (kit: Kit, cloud: Dust): Mesh<BufferGeometry, ShaderMaterial> => {
  const chance = kit.random(`dust/${cloud.name}`);
  const count = Math.round(cloud.count * Math.min(1.5, Math.max(0.6, kit.detail)));
  const places = new Float32Array(count * 18);
  const motes = new Float32Array(count * 18);
  for (let index = 0; index < count; index++) {
    const place = [0, 1, 2].map((axis) =>
      chance.between(cloud.low[axis] ?? 0, cloud.high[axis] ?? 0),
    );
    const own = chance.next();
    for (let corner = 0; corner < 6; corner++) {
      const at = (index * 6 + corner) * 3;
      places.set(place, at);
      motes.set([corners[corner * 2] ?? 0, corners[corner * 2 + 1] ?? 0, own], at);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(places, 3));
  geometry.setAttribute("mote", new BufferAttribute(motes, 3));
  const material = ownPaint(kit, {
    vertex: vertexShader(cloud.reach ?? "1."),
    fragment: fragmentShader,
    layer: "glow",
    uniforms: { uSize: { value: cloud.size }, uMote: { value: [...cloud.light] } },
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 6;
  return mesh;
};
