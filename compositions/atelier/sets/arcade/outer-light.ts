import { Group, Mesh, PlaneGeometry, type Object3D } from "three";
import type { Kit } from "../../contract.ts";
import { ownPaint } from "../../engine/paint.ts";
import { arcadeEnd, arcadePlan } from "./arcade-plan.ts";

const { aisles, bay, begin, bays, nave } = arcadePlan;

const plain = /* glsl */ `varying vec2 vAt;varying vec3 vWorld;
  void main(){vAt=uv;vec4 w=modelMatrix*vec4(position,1.);vWorld=w.xyz;gl_Position=projectionMatrix*viewMatrix*w;}`;

const arch = /* glsl */ `
varying vec2 vAt;varying vec3 vWorld;
// 1 inside a round-headed opening of half width w and height h; x from its middle, y from the floor.
float opening(vec2 p,float w,float h,float soft){
  float d=p.y<h-w?abs(p.x)-w:length(vec2(p.x,p.y-h+w))-w;
  return smoothstep(soft,-soft,d);}
vec3 night(float y){return mix(uHorizon*vec3(1.7,1.5,1.9)+uLit*.42,uTop*3.2+uHorizon*.3,smoothstep(.2,4.6,y));}
`;

/** Side walls: on the moon's side tall openings to the night, on the other blind arches in the dark. */
const wallFragment = /* glsl */ `${arch}
uniform float uOpen,uBays;
void main(){
  vec2 p=vec2((fract(vAt.x*uBays)-.5)*${bay.toFixed(2)},vAt.y*5.4);
  float air=1.-exp(-pow(max(length(vWorld-uCamera)-3.,0.)*.05,1.3));
  vec3 stone=uShade*1.1+uLit*.05*noise2(vAt*vec2(70.,9.));
  vec3 c=mix(stone,uHorizon*.8,air*.8);
  float is=opening(p,1.05,3.9,.03);
  float mullion=smoothstep(.02,.06,abs(p.x))*smoothstep(.02,.05,abs(p.y-2.75));
  c=mix(c,mix(stone*.7,night(p.y)*mix(.55,1.,mullion),uOpen),is);
  gl_FragColor=finish(c,vWorld);}`;

/** The far end: one great arch into pale air. */
const endFragment = /* glsl */ `${arch}
void main(){
  vec2 p=vec2((vAt.x-.5)*${(aisles * 2).toFixed(2)},vAt.y*6.);
  float is=max(opening(p,${(nave - 0.5).toFixed(2)},4.6,.05),opening(vec2(abs(p.x)-4.8,p.y),1.2,3.6,.05));
  vec3 c=mix(uHorizon*1.1,night(p.y*.5)+uLit*.75*exp(-p.x*p.x*.05-p.y*.12),is);
  gl_FragColor=finish(c,vWorld);}`;

/** What closes the arcade: its side walls, its bright far end, and the night above the broken vault. */
export const outerLight = (kit: Kit): Object3D => {
  const long = bay * bays;
  const middle = (begin + arcadeEnd) / 2;
  const wall = (x: number, open: number) =>
    new Mesh(
      new PlaneGeometry(long, 5.4)
        .rotateY(x < 0 ? Math.PI / 2 : -Math.PI / 2)
        .translate(x, 2.7, middle),
      ownPaint(kit, {
        vertex: plain,
        fragment: wallFragment,
        layer: "opaque",
        uniforms: { uOpen: { value: open }, uBays: { value: bays } },
      }),
    );
  const end = (z: number, turn: number) =>
    new Mesh(
      new PlaneGeometry(aisles * 2, 6).rotateY(turn).translate(0, 3, z),
      ownPaint(kit, { vertex: plain, fragment: endFragment, layer: "opaque" }),
    );
  const sky = new Mesh(
    new PlaneGeometry(70, 90).rotateX(Math.PI / 2).translate(0, 6.5, begin - 4.5 * bay),
    ownPaint(kit, {
      vertex: plain,
      fragment: /* glsl */ `varying vec2 vAt;varying vec3 vWorld;
        void main(){gl_FragColor=finish(uHorizon*2.4+uLit*.9,vWorld);}`,
      layer: "opaque",
    }),
  );
  const object = new Group();
  object.add(wall(-aisles, 1), wall(aisles, 0.12), end(arcadeEnd, 0), end(begin, Math.PI), sky);
  return object;
};
