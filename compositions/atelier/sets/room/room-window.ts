import { Group, Mesh, PlaneGeometry, type BufferGeometry, type Object3D } from "three";
import type { Light } from "../../../../src/picture/scene.ts";
import { block, joined, part } from "../../bodies/thing/solids.ts";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { roomPaint } from "./room-paint.ts";
import { roomPlan } from "./room-plan.ts";

const pane = { x: 1.75, y: 2.02, width: 1.25, height: 1.3 };

/** Dusk outside: the room's own tones, a far edge of dunes, and two suns that have gone down but for a glow. */
const duskFragment = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld;
void main(){
  float hill=.17+.05*sin(vAt.x*5.+.7)+.02*sin(vAt.x*13.);
  vec3 c=mix(uHorizon*1.15,uTop*4.2,smoothstep(hill,.95,vAt.y));
  c+=uLit*.28*exp(-dot((vAt-vec2(.3,hill))*vec2(2.2,4.),(vAt-vec2(.3,hill))*vec2(2.2,4.))*3.);
  c=mix(uTop*1.8,c,smoothstep(hill-.012,hill+.012,vAt.y));
  vec2 star=vAt*vec2(19.,20.);float h=hash2(floor(star));
  c+=uLit*.6*step(.93,h)*smoothstep(.16,.04,length(fract(star)-.5))*smoothstep(.5,.9,vAt.y);
  gl_FragColor=finish(c*.9,vWorld);}`;

const curtain = (side: -1 | 1): BufferGeometry => {
  const cloth = new PlaneGeometry(0.44, 1.75, 28, 8);
  const place = cloth.getAttribute("position");
  for (let index = 0; index < place.count; index++) {
    const [x, y] = [place.getX(index), place.getY(index)];
    const gathered = 1 - 0.45 * Math.exp(-((y + 0.25) ** 2) * 9);
    place.setX(index, side * 0.22 + (x - side * 0.22) * gathered);
    place.setZ(index, 0.035 * Math.sin(x * 62 + side) * (0.6 + 0.4 * gathered));
  }
  cloth.computeVertexNormals();
  return cloth;
};

/** A window with dusk in it, its bars and its curtains. */
export const roomWindow = (kit: Kit, wood: Light, cloth: Light): Object3D => {
  const { x, y, width, height } = pane;
  const z = roomPlan.back;
  const bar = (wide: number, tall: number, dx: number, dy: number) =>
    part(block(wide, tall, 0.07, 0.015), wood, { at: [x + dx, y + dy, z + 0.04] });
  const frame = joined([
    bar(width + 0.2, 0.1, 0, height / 2 + 0.05),
    bar(width + 0.34, 0.1, 0, -height / 2 - 0.05),
    bar(0.1, height, -width / 2 - 0.05, 0),
    bar(0.1, height, width / 2 + 0.05, 0),
    bar(0.045, height, 0, 0),
    bar(width, 0.045, 0, 0.12),
    ...([-1, 1] as const).map((side) =>
      part(curtain(side), cloth, { at: [x + side * (width / 2 - 0.02), y - 0.05, z + 0.13] }),
    ),
  ]);
  const dusk = new Mesh(
    new PlaneGeometry(width, height).translate(x, y, z + 0.01),
    ownPaint(kit, {
      vertex: /* glsl */ `varying vec2 vAt;varying vec3 vWorld;
        void main(){vAt=uv;vec4 w=modelMatrix*vec4(position,1.);vWorld=w.xyz;gl_Position=projectionMatrix*viewMatrix*w;}`,
      fragment: duskFragment,
      layer: "opaque",
    }),
  );
  const object = new Group();
  object.add(dusk, new Mesh(frame, roomPaint(kit, { bothSides: true, wrap: 0.5 })));
  return object;
};
