import { Mesh, Vector4 } from "three";
import type { Vec3 } from "../../../../src/picture/vec3.ts";
import type { Built, Kit, Moment } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { quadsGeometry } from "./quads.ts";

const vertex = /* glsl */ `
attribute float mark;uniform vec4 uRoom;
varying vec2 vCorner;varying float vLight;varying vec3 vWorld;
void main(){
  // Each drifts through a room about the main body and comes in again on the other side.
  vec3 drift=vec3(.035,.006,.022)*uSeconds*(.6+mark)+.02*sin(vec3(1.3,1.7,1.1)*uSeconds*.5+mark*40.);
  vec3 share=fract(position+drift);
  vec3 inside=smoothstep(0.,.14,share)*smoothstep(1.,.86,share);
  vWorld=uRoom.xyz+(share-vec3(.5,.32,.5))*uRoom.w;
  float size=uRoom.w*(.0011+.0024*mark*mark);
  vLight=inside.x*inside.y*inside.z*(.5+.5*sin(uSeconds*(.5+mark)+mark*90.));
  vCorner=uv;
  vec4 seen=viewMatrix*vec4(vWorld,1.);
  // Never a large blot before the lens.
  seen.xy+=uv*size*clamp(-seen.z/(uRoom.w*.42),.05,1.);
  gl_Position=projectionMatrix*seen;}`;

const fragment = /* glsl */ `
varying vec2 vCorner;varying float vLight;varying vec3 vWorld;
void main(){
  float d=length(vCorner);
  float soft=smoothstep(1.,.1,d);
  float behind=pow(max(dot(normalize(vWorld-uCamera),uTowardsKey),0.),4.);
  gl_FragColor=finishOver(uKey*.5+uHorizon*.2,soft*vLight*(.05+.26*behind));}`;

/** Dust adrift in the light: few, soft, brightest against the sun. */
export const makeMotes = (kit: Kit): Built<Moment> => {
  const random = kit.random("motes");
  const quads = Array.from({ length: Math.round(54 * kit.detail) }, () => ({
    at: [random.next(), random.next(), random.next()] satisfies Vec3,
    mark: random.next(),
  }));
  const room = new Vector4(0, 0, 0, 1);
  const object = new Mesh(
    quadsGeometry(quads),
    ownPaint(kit, { vertex, fragment, layer: "glow", uniforms: { uRoom: { value: room } } }),
  );
  object.frustumCulled = false;
  object.renderOrder = 20;
  return {
    object,
    update: ({ scene: { camera } }) => room.set(...camera.target, -camera.seenAt[2] * 2.4),
  };
};
