import {
  CatmullRomCurve3,
  Color,
  CylinderGeometry,
  Group,
  Mesh,
  TubeGeometry,
  Vector3,
  type BufferGeometry,
} from "three";
import type { BodyMaker } from "../../contract.ts";
import { paint } from "../../engine/paint.ts";
import { castsShadow } from "../../engine/shadow-map.ts";
import { propEntry, tintOf } from "../crystal/prop-entry.ts";
import { smallThingsChunk } from "../crystal/small-things.glsl.ts";

/** In boxes: half width of the candle, where its wax ends below and above, where the wick ends. */
const radius = 0.075;
const bottom = -0.49;
const top = 0.3;

type Drip = { readonly angle: number; readonly end: number; readonly width: number };

const drips: readonly Drip[] = [
  { angle: 0.5, end: 0.02, width: 0.3 },
  { angle: 1.5, end: 0.15, width: 0.34 },
  { angle: 2.7, end: -0.09, width: 0.26 },
  { angle: 4.1, end: 0.1, width: 0.36 },
  { angle: 5.4, end: 0.18, width: 0.3 },
];

/** How far wax that ran down stands out at this angle and height, in boxes: a thin run that ends in a bead. */
const waxAt = (angle: number, y: number): number =>
  drips.reduce((most, drip) => {
    const aside = Math.atan2(Math.sin(angle - drip.angle), Math.cos(angle - drip.angle));
    const above = y - drip.end;
    const bead = Math.exp(-(((above - 0.02) / 0.022) ** 2));
    const width = drip.width * (0.62 + 0.38 * bead + 0.5 * Math.max(0, (y - 0.2) / 0.1));
    const run = above > 0.02 ? 0.016 : 0.016 * bead;
    return Math.max(most, (run + 0.012 * bead) * Math.exp(-((aside / width) ** 2)));
  }, 0);

/** A thin stick of wax, its top melted into a hollow with an uneven brim. */
const stick = (): BufferGeometry => {
  const wax = new CylinderGeometry(1, 1, 1, 72, 36, true);
  const place = wax.getAttribute("position");
  for (let i = 0; i < place.count; i++) {
    const [x, along, z] = [place.getX(i), place.getY(i) + 0.5, place.getZ(i)];
    const angle = Math.atan2(z, x);
    const brim = top + 0.012 * Math.sin(angle * 2 + 0.6) + 0.006 * Math.sin(angle * 3);
    // The upper tenth of the rows turns inwards and down: the melted hollow.
    const inward = Math.max(0, (along - 0.88) / 0.12);
    const wall = Math.min(1, along / 0.88);
    const y = bottom + (brim - bottom) * wall - 0.05 * inward * inward;
    const foot = Math.min(1, (y - bottom) / 0.012 + 0.75);
    const r = (radius * foot + waxAt(angle, y)) * Math.cos((inward * Math.PI) / 2) ** 0.6;
    place.setXYZ(i, x * r, y, z * r);
  }
  wax.computeVertexNormals();
  return wax;
};

const wick = (): BufferGeometry =>
  new TubeGeometry(
    new CatmullRomCurve3([
      new Vector3(0, top - 0.06, 0),
      new Vector3(-0.006, top + 0.07, 0.004),
      new Vector3(0.014, top + 0.14, 0),
      new Vector3(0.045, top + 0.185, -0.006),
    ]),
    14,
    0.012,
    8,
  );

const surface = /* glsl */ `
float angle=atan(vLocal.z,vLocal.x);
float out_=length(vLocal.xz);
float run=smoothstep(.081,.09,out_)+smoothstep(.27,.31,vLocal.y);
float spiral=fract(angle/6.28318+vLocal.y*6.2);
float band=smoothstep(.02,.06,spiral)*smoothstep(.52,.48,spiral);
albedo=mix(uPale,albedo,band*(1.-.85*clamp(run,0.,1.)));
albedo=mix(albedo,uPale*vec3(1.,.93,.86),.3*clamp(run,0.,1.));
albedo*=mix(1.,.55,smoothstep(.05,.0,out_)*step(.2,vLocal.y));
float mottled=noise2(vec2(angle*7.,vLocal.y*60.));
normal=normalize(normal+(mottled-.5)*.12);
vec3 key=plainKey();
float through=pow(clamp(dot(vShown,-uTowardsKey)*.5+.5,0.,1.),2.);
glow+=albedo*((key-uKey*.7)*clamp(dot(normal,uTowardsKey)*.7+.3,0.,1.)*.55*reached+key*through*.22*(.5+.5*normal.y));
`;

/** A thin birthday candle, half burnt: two colours wound round it, wax run down, a bent black wick. */
export const candle: BodyMaker = (kit, body) => {
  const prop = propEntry(kit, body);
  const wax = new Mesh(
    stick(),
    paint(kit, {
      colour: tintOf(prop, ["pink", "stripe", "body"], "#e79aa5"),
      gloss: 0.42,
      rim: 0.6,
      wrap: 0.5,
      bothSides: true,
      head: `uniform vec3 uPale;${smallThingsChunk}`,
      body: surface,
      uniforms: { uPale: { value: new Color(...tintOf(prop, ["white", "light"], "#fbf1e6")) } },
    }),
  );
  const thread = new Mesh(
    wick(),
    paint(kit, { colour: tintOf(prop, ["wick"], "#3b2a2c"), rim: 0.5, wrap: 0.2 }),
  );
  const object = new Group();
  object.add(wax, thread);
  return { object: castsShadow(object), update: () => undefined };
};
