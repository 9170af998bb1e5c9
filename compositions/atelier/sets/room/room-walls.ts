import { Group, Mesh, PlaneGeometry, type Object3D } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { joined, part, slab } from "../../bodies/thing/solids.ts";
import type { Kit } from "../../contract.ts";
import { roomPaint } from "./room-paint.ts";
import { roomPlan } from "./room-plan.ts";

const { left, right, back, front, ceiling } = roomPlan;

const wallpaper = /* glsl */ `
  vec2 at=abs(vNormal.y)>.5?vec2(0.):vec2(vUv.x,vLocal.y);
  float stripe=smoothstep(.42,.5,abs(fract(at.x*2.6)-.5));
  vec2 cell=vec2(at.x*2.6+.5,at.y*2.1+.5*mod(floor(at.x*2.6+.5),2.));
  vec2 q=(fract(cell)-.5)*vec2(.385,.476);
  float petal=.026+.014*cos(atan(q.y,q.x)*5.+floor(cell.x)*1.3);
  float motif=smoothstep(petal+.008,petal-.006,length(q));
  float stem=smoothstep(.008,.002,abs(q.x+.02*sin(q.y*30.)))*step(q.y,-.02)*step(-.13,q.y);
  float worn=noise2(vLocal.xy*1.7+vLocal.z);
  albedo=mix(uTop*vec3(6.6,7.4,9.4),uHorizon*.7,.20+.22*stripe+.14*worn*(1.-stripe));
  albedo=mix(albedo,uAccent*.62,(motif+.7*stem)*(.45+.5*worn));
  albedo*=mix(.42,1.,smoothstep(3.7,.4,vLocal.y));`;

const panel = (
  width: number,
  height: number,
  at: readonly [number, number, number],
  turn: number,
  along: number,
) => {
  const wall = new PlaneGeometry(width, height);
  const uv = wall.getAttribute("uv");
  for (let index = 0; index < uv.count; index++) uv.setX(index, uv.getX(index) * width + along);
  return part(wall, [1, 1, 1], { at, turn: [0, turn, 0] });
};

/** Walls with their paper, a skirting board, a rail for pictures, and the ceiling lost in the dark. */
export const roomWalls = (kit: Kit, wood: Light): Object3D => {
  const [width, depth, middle] = [right - left, front - back, (back + front) / 2];
  const papered = joined([
    panel(width, ceiling, [(left + right) / 2, ceiling / 2, back], 0, 0),
    panel(depth, ceiling, [left, ceiling / 2, middle], Math.PI / 2, 0.7),
    panel(depth, ceiling, [right, ceiling / 2, middle], -Math.PI / 2, 0.2),
    panel(width, ceiling, [(left + right) / 2, ceiling / 2, front], Math.PI, 0.4),
  ]);
  const boards = joined([
    part(slab(right - -1.4, 0.2, 0.05), wood, { at: [(right - 1.4) / 2, 0.1, back + 0.025] }),
    part(slab(-2.85 - left, 0.2, 0.05), wood, { at: [(left - 2.85) / 2, 0.1, back + 0.025] }),
    part(slab(0.05, 0.2, depth), wood, { at: [left + 0.025, 0.1, middle] }),
    part(slab(0.05, 0.2, depth), wood, { at: [right - 0.025, 0.1, middle] }),
    part(slab(width, 0.06, 0.05), wood, { at: [(left + right) / 2, 2.95, back + 0.025] }),
    part(slab(0.05, 0.06, depth), wood, { at: [left + 0.025, 2.95, middle] }),
    part(slab(0.05, 0.06, depth), wood, { at: [right - 0.025, 2.95, middle] }),
    part(slab(width, 0.1, depth), [0.05, 0.03, 0.05], {
      at: [(left + right) / 2, ceiling + 0.05, middle],
    }),
  ]);
  const object = new Group();
  const walls = new Mesh(papered, roomPaint(kit, { more: wallpaper, rim: 0 }));
  // After what stands before them, so that only what shows of them is painted.
  walls.renderOrder = 2;
  object.add(walls, new Mesh(boards, roomPaint(kit, { rim: 0.1 })));
  return object;
};
