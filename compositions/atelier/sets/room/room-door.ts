import { Group, Mesh, PlaneGeometry, SphereGeometry, type Object3D } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { block, joined, part, slab } from "../../bodies/thing/solids.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { roomPaint } from "./room-paint.ts";
import { roomPlan } from "./room-plan.ts";

const { back, slit } = roomPlan;
const width = 1.12;

const slitFragment = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld;
void main(){
  // A macro lens makes the slit wide and soft.
  float soft=mix(.18,.5,uSoftness);
  float side=smoothstep(0.,soft,vAt.x)*smoothstep(1.,1.-soft*1.1,vAt.x);
  vec3 c=uLit*vec3(1.25,1.02,.8)*(1.5+.9*uTender)*mix(.35*(1.-uSoftness),1.,side)*mix(1.,.72,smoothstep(.3,1.,vAt.y));
  gl_FragColor=finish(c,vWorld);}`;

const slitPaint = (kit: Kit) =>
  ownPaint(kit, {
    vertex: /* glsl */ `varying vec2 vAt;varying vec3 vWorld;
      void main(){vAt=uv;vec4 w=modelMatrix*vec4(position,1.);vWorld=w.xyz;gl_Position=projectionMatrix*viewMatrix*w;}`,
    fragment: slitFragment,
    layer: "opaque",
  });

/** The door, a hand's breadth ajar, its frame, and the bright line that it lets in at its side and under it. */
export const roomDoor = (kit: Kit, wood: Light): Object3D => {
  const { x, height } = slit;
  const hinge = x - slit.width / 2 - width;
  const middle = hinge + width / 2;
  const dark: Light = [wood[0] * 0.7, wood[1] * 0.7, wood[2] * 0.7];
  const frame = joined([
    part(block(0.16, height + 0.16, 0.1), wood, {
      at: [hinge - 0.07, height / 2 + 0.08, back + 0.04],
    }),
    part(block(0.16, height + 0.16, 0.1), wood, {
      at: [x + slit.width / 2 + 0.08, height / 2 + 0.08, back + 0.04],
    }),
    part(block(width + slit.width + 0.34, 0.18, 0.12), wood, {
      at: [middle + slit.width / 2, height + 0.11, back + 0.05],
    }),
    part(slab(width, height - 0.02, 0.03), dark, { at: [middle, height / 2 + 0.012, back + 0.02] }),
    ...[0.62, 1.78].flatMap((y, index) => {
      const tall = index === 0 ? 0.8 : 1.05;
      return [-0.26, 0.26].map((aside) =>
        part(block(0.4, tall, 0.035, 0.015), wood, { at: [middle + aside, y, back + 0.04] }),
      );
    }),
    part(new SphereGeometry(0.045, 16, 10), [wood[0] * 1.8, wood[1] * 1.5, wood[2]], {
      at: [x - slit.width / 2 - 0.08, 1.12, back + 0.09],
    }),
  ]);
  const light = slitPaint(kit);
  const gap = new Mesh(
    new PlaneGeometry(slit.width, height).translate(x, height / 2, back + 0.012),
    light,
  );
  const sill = new Mesh(
    new PlaneGeometry(width, 0.014).translate(middle, 0.008, back + 0.06),
    light,
  );
  const object = new Group();
  object.add(new Mesh(frame, roomPaint(kit, { rim: 0.6 })), gap, sill);
  return object;
};
