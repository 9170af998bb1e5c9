import { Group, Mesh, PlaneGeometry, type Object3D } from "three";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { arcadePlan } from "./arcade-plan.ts";

const fragmentShader = /* glsl */ `
uniform float uBank;varying vec2 vAt;varying vec3 vWorld;
void main(){
  float t=uSeconds*.05;
  float billow=noise2(vec2(vAt.x*6.+t+uBank*7.,vAt.y*1.6-t*.4))*.65+noise2(vec2(vAt.x*15.-t*1.7,vAt.y*4.+uBank))*.35;
  float amount=smoothstep(1.,.0,vAt.y)*smoothstep(.25,.85,billow)*smoothstep(0.,.08,vAt.x)*smoothstep(1.,.92,vAt.x);
  amount*=smoothstep(.6,3.,length(vWorld-uCamera))*.55;
  gl_FragColor=finishOver(mix(uHorizon*vec3(1.25,1.2,1.6),uLit,.28),amount);}`;

/** Banks of mist over the water, one behind the other. Metres along the nave. */
export const mist = (kit: Kit, places: readonly number[]): Object3D => {
  const object = new Group();
  for (const [index, z] of places.entries()) {
    const height = 0.75 + 0.3 * index;
    const bank = new Mesh(
      new PlaneGeometry(arcadePlan.aisles * 2, height).translate(0, height / 2 + 0.12, z),
      ownPaint(kit, {
        vertex: /* glsl */ `varying vec2 vAt;varying vec3 vWorld;
          void main(){vAt=uv;vec4 w=modelMatrix*vec4(position,1.);vWorld=w.xyz;gl_Position=projectionMatrix*viewMatrix*w;}`,
        fragment: fragmentShader,
        layer: "over",
        bothSides: true,
        uniforms: { uBank: { value: index } },
      }),
    );
    bank.renderOrder = 3;
    object.add(bank);
  }
  return object;
};
