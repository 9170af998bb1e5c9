import {
  Group,
  Mesh,
  PlaneGeometry,
  SphereGeometry,
  type BufferGeometry,
  type Object3D,
} from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { block, joined, part } from "../../bodies/thing/solids.ts";
import type { Kit } from "../../contract.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { roomPaint } from "./room-paint.ts";

const bed = { left: 0.95, right: 3.55, back: -2.9, front: -1.2, top: 0.86 };

/** The quilt lies over the mattress and hangs down in front, its hem in waves. `share` 0 at the wall .. 1 at the hem. */
const quilt = (): BufferGeometry => {
  const cloth = new PlaneGeometry(1, 1, 64, 40);
  const place = cloth.getAttribute("position");
  const width = bed.right - bed.left - 0.5;
  const across = bed.front - bed.back + 0.08;
  for (let index = 0; index < place.count; index++) {
    const u = place.getX(index) + 0.5;
    const share = 0.5 - place.getY(index);
    const along = share * (across + 0.5);
    const hang = Math.max(0, along - across);
    const round = Math.min(1, Math.max(0, (along - across + 0.12) / 0.24));
    const fold = Math.sin(u * 31 + Math.sin(u * 9) * 2) * 0.035 + Math.sin(u * 13.7 + 1) * 0.03;
    const lump = 0.05 * Math.sin(u * 5.1 + along * 2.3) + 0.03 * Math.sin(u * 11 - along * 4);
    const hem = 1 + 0.16 * Math.sin(u * 7.3 + 0.6);
    place.setXYZ(
      index,
      bed.left - 0.05 + u * width,
      bed.top + 0.08 + lump * (1 - round) - hang * hem - round * round * 0.05,
      Math.min(bed.front + 0.08, bed.back + along) + round * (fold * (0.3 + hang * 1.8) + 0.03),
    );
  }
  cloth.computeVertexNormals();
  return cloth;
};

const patches = /* glsl */ `
  vec2 cell=vec2(vUv.x*9.,vUv.y*8.);vec2 id=floor(cell);
  float kind=hash2(id+3.);
  vec2 e=abs(fract(cell)-.5);
  float stitch=smoothstep(.44,.5,max(e.x,e.y));
  albedo=mix(uAccent*.55,uHorizon*.9,step(.35,kind));
  albedo=mix(albedo,uTop*3.2,step(.7,kind));
  albedo*=(.8+.4*hash2(id))*(1.-.35*stitch);
  albedo*=.85+.3*noise2(vUv*vec2(90.,70.));`;

/** The bed, as high as a roof for somebody who sits on the floor, with its quilt and pillow. */
export const roomBed = (kit: Kit, wood: Light, linen: Light): Object3D => {
  const { left, right, back, front, top } = bed;
  const [middle, deep] = [(left + right) / 2, (back + front) / 2];
  const leg = (x: number, z: number, tall: number) =>
    part(block(0.11, tall, 0.11, 0.03), wood, { at: [x, tall / 2, z] });
  const frame = joined([
    leg(left, front, 1.05),
    leg(left, back + 0.1, 1.05),
    leg(right, front, 1.6),
    leg(right, back + 0.1, 1.6),
    part(block(0.07, 0.42, front - back), wood, { at: [left, 0.78, deep] }),
    part(block(0.07, 1.0, front - back), wood, { at: [right, 1.02, deep] }),
    part(block(right - left, 0.16, 0.06), wood, { at: [middle, 0.52, front] }),
    part(block(right - left - 0.1, 0.26, front - back - 0.08, 0.09), linen, {
      at: [middle, top - 0.1, deep],
    }),
    part(new SphereGeometry(1, 28, 18), linen, {
      at: [right - 0.45, top + 0.17, deep + 0.1],
      turn: [0, 0.1, 0.35],
      scale: [0.34, 0.15, 0.6],
    }),
  ]);
  const object = new Group();
  object.add(
    new Mesh(frame, roomPaint(kit, { rim: 0.4 })),
    new Mesh(
      part(quilt(), [1, 1, 1]),
      roomPaint(kit, { more: patches, bothSides: true, wrap: 0.45 }),
    ),
  );
  return castsShadow(object);
};
