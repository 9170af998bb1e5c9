import { Color, DoubleSide, Group, Mesh, PlaneGeometry, Vector3 } from "three";
import { clamp } from "../../../../src/picture/numbers.ts";
import { levelOfState } from "../../../../src/picture/level-of-state.ts";
import { lightOfColour } from "../../../../src/picture/light-of-place.ts";
import { scale } from "../../../../src/picture/vec3.ts";
import type { BodyMoment, Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { firstOrder } from "./card.ts";
import { trace } from "./strands.ts";
import type { PortraitView } from "./view.ts";
import type { Wardrobe } from "./wardrobe.ts";

const places = {
  profile: trace("92 -190, 86 -161, 85 -132"),
  "three-quarter": trace("-101 -190, -106 -162, -106 -134"),
} as const;

/** Half of the square in which a contact and its halo are drawn, and the contact's own radius; thousandths of the box. */
const reach = 84;
const radius = 6.2;

const vertex = /* glsl */ `
varying vec2 vAt;
void main(){vAt=uv*2.-1.;gl_Position=projectionMatrix*viewMatrix*modelMatrix*vec4(position,1.);}`;

const seatFragment = /* glsl */ `
varying vec2 vAt;uniform vec3 uContact;uniform float uLevel;
void main(){
  float d=length(vAt)*${(reach / radius).toFixed(2)};
  float seat=1.-smoothstep(1.1,1.55,d),disc=1.-smoothstep(.86,1.02,d);
  if(seat<.003)discard;
  vec3 dark=uContact*(uKey*.09+uMiddle*.6+.012);
  float dome=1.-d*d*.5;
  float spot=exp(-dot(vAt*${(reach / radius).toFixed(2)}-vec2(-.3,.35),vAt*${(reach / radius).toFixed(2)}-vec2(-.3,.35))*9.);
  vec3 c=mix(dark*dome+spot*(uKey*.3+uMiddle*.8),uContact*(.9+.9*dome),uLevel);
  gl_FragColor=finishOver(mix(dark*.45,c,disc),seat*mix(.62,1.,disc));
}`;

const haloFragment = /* glsl */ `
varying vec2 vAt;uniform vec3 uContact;uniform float uLevel;
void main(){
  float d=length(vAt);if(d>1.||uLevel<.01)discard;
  float beat=.93+.07*sin(uSeconds*2.1);
  float soft=(exp(-d*d*60.)*.5+exp(-d*d*7.)*.07)*(1.-d*d);
  gl_FragColor=finishOver(uContact*1.3,soft*uLevel*beat);
}`;

/** The lights of the neural link: small discs in a dark seat, each with a halo once it is lit. Empty where none is in sight. */
export const makeContacts = (kit: Kit, view: PortraitView, { contacts }: Wardrobe) => {
  const object = new Group();
  if (!contacts || !view.showsContacts) return { object, update: () => undefined };
  const light = lightOfColour(contacts);
  const glow = new Color(...light);
  const square = new PlaneGeometry((reach * 2) / 1000, (reach * 2) / 1000);
  const levels = places[view.drawing].map(([x, y]) => {
    const level = { value: 0 };
    const uniforms = { uContact: { value: glow }, uLevel: level };
    const seat = new Mesh(
      square,
      ownPaint(kit, { vertex, fragment: seatFragment, layer: "over", uniforms }),
    );
    const halo = new Mesh(
      square,
      ownPaint(kit, { vertex, fragment: haloFragment, layer: "glow", uniforms }),
    );
    seat.renderOrder = firstOrder + 12;
    halo.renderOrder = firstOrder + 20;
    for (const part of [seat, halo]) {
      part.position.set(x / 1000, -y / 1000, 0.008);
      part.material.side = DoubleSide;
      object.add(part);
    }
    return level;
  });
  const [, middle] = places[view.drawing];
  const update = ({ body, shine }: BodyMoment) => {
    const lit = levelOfState(body, "contacts", {});
    let sum = 0;
    levels.forEach((level, index) => {
      level.value = clamp((lit - index) * 1.4, 0, 1);
      sum += level.value / 3;
    });
    if (sum < 0.01) return;
    const at = new Vector3((middle?.[0] ?? 0) / 1000, -(middle?.[1] ?? 0) / 1000, 0.11);
    object.updateWorldMatrix(true, false);
    object.localToWorld(at);
    shine({
      position: [at.x, at.y, at.z],
      light: scale(light, 0.34 * sum),
      reach: 0.085 * body.height,
    });
  };
  return { object, update };
};
