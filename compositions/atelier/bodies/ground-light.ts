import { Group, Mesh, PlaneGeometry, Vector3, Vector4, type ShaderMaterial } from "three";
import type { Vec3 } from "../../../src/picture/vec3.ts";
import type { Kit } from "../contract.ts";
import { each } from "../engine/each.ts";
import { ownPaint } from "../engine/paint.ts";

const vertex = /* glsl */ `
varying vec2 vFlat;
void main(){vFlat=position.xz;gl_Position=projectionMatrix*viewMatrix*modelMatrix*vec4(position,1.);}`;

/** How many stones throw a pool of light on the ground. */
const pools = 3;

const contactFragment = /* glsl */ `
uniform vec4 uFeet[2];uniform float uSpread;
varying vec2 vFlat;
void main(){
  float dark=0.;
${each(
  2,
  (index) => `  {vec4 foot=uFeet[${index}];vec2 d=vFlat-foot.xy;
  dark=max(dark,foot.w*(.85*exp(-dot(d,d)*900.)+.4*exp(-dot(d,d)*60.)));}`,
)}
  vec2 wide=vFlat/uSpread;
  dark=1.-(1.-dark)*(1.-.42*exp(-dot(wide,wide)*1.6));
  gl_FragColor=finishOver(uShade*.12,dark);}`;

const poolFragment = /* glsl */ `
uniform vec4 uPoolAt[${pools}];uniform vec3 uPoolLight[${pools}];
varying vec2 vFlat;
// What a brilliant throws on cloth: a bright heart drawn out along the light, and about it the faint kites of its pavilion.
vec3 poolOf(vec4 at,vec3 light,float chance){
  vec2 d=(vFlat-at.xy)/at.z;
  d+=(vec2(noise2(d*3.+chance),noise2(d*3.+chance+9.))-.5)*.16;
  vec2 along=normalize(uTowardsKey.xz+1e-4);
  float r=length(d),a=atan(d.y,d.x)+at.w;
  vec2 long_=vec2(dot(d,along)*.7,dot(d,vec2(-along.y,along.x))*1.15);
  float heart=exp(-dot(long_,long_)*22.),haze=exp(-dot(long_,long_)*4.5);
  float kites=(.5+.5*cos(a*8.+chance))*smoothstep(.16,.3,r)*smoothstep(.6,.34,r);
  return light*(haze*.4+heart*.75+kites*kites*.14)*smoothstep(1.,.7,r);}
void main(){
  vec3 c=vec3(0);
${each(pools, (index) => `  c+=poolOf(uPoolAt[${index}],uPoolLight[${index}],${index * 7}.);`)}
  float amount=max(max(c.r,c.g),c.b);
  // Laid over the dark in stored light, a hue turns pale: amber would look olive. Squared, it keeps its colour.
  vec3 hue=c/max(amount,1e-3);
  vec3 core=mix(hue*hue*1.4,hue*1.7+.25,smoothstep(.62,1.1,amount));
  gl_FragColor=finishOver(core,min(amount,.72));}`;

/** What a piece, a crystal or a marble does to the ground it lies on: the dark where it touches, coloured light from its stones. */
export type GroundLight = {
  readonly object: Group;
  /** Both in units of the body, from its middle. `spread` is how wide it shades the ground. */
  readonly setFeet: (feet: readonly Vector3[], spread: number) => void;
  readonly setPool: (index: number, at: Vec3, reach: number, turn: number, light: Vec3) => void;
};

/**
 * Where the key light that goes through something meets the ground, or near it when the key is low: from a point so far `above` the ground
 * (units), at its foot.
 */
export const throughTo = ([x, y, z]: Vec3, above: number): Vec3 => {
  const away = (above * 0.75) / Math.max(0.8, y * 1.6) / (Math.hypot(x, z) || 1);
  return [-x * away, 0, -z * away];
};

const flatMesh = (material: ShaderMaterial, side: number, order: number) => {
  const mesh = new Mesh(new PlaneGeometry(side, side).rotateX(-Math.PI / 2), material);
  mesh.renderOrder = order;
  return mesh;
};

/** Makes a {@link GroundLight}; put its object at the height of the ground. */
export const makeGroundLight = (kit: Kit): GroundLight => {
  const uFeet = { value: [new Vector4(), new Vector4()] };
  const uSpread = { value: 0.5 };
  const uPoolAt = { value: Array.from({ length: pools }, () => new Vector4(0, 0, 1, 0)) };
  const uPoolLight = { value: Array.from({ length: pools }, () => new Vector3()) };
  const contact = ownPaint(kit, {
    vertex,
    fragment: contactFragment,
    layer: "over",
    uniforms: { uFeet, uSpread },
  });
  const pool = ownPaint(kit, {
    vertex,
    fragment: poolFragment,
    layer: "over",
    uniforms: { uPoolAt, uPoolLight },
  });
  const object = new Group();
  const poolMesh = flatMesh(pool, 2.4, 2);
  poolMesh.position.y = 0.003;
  poolMesh.visible = false;
  object.add(flatMesh(contact, 1.8, 1), poolMesh);
  return {
    object,
    setFeet: (feet, spread) => {
      uSpread.value = spread;
      uFeet.value.forEach((foot, index) => {
        const at = feet[index];
        foot.set(at?.x ?? 0, at?.z ?? 0, 0, at ? 1 : 0);
      });
    },
    setPool: (index, at, reach, turn, light) => {
      uPoolAt.value[index]?.set(at[0], at[2], reach, turn);
      uPoolLight.value[index]?.set(...light);
      poolMesh.visible = uPoolLight.value.some((each) => each.lengthSq() > 1e-3);
    },
  };
};
